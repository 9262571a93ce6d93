package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  @Test
  void the_name_of_a_submission_cannot_steer_the_terminal() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), Console.Screen.PLAIN);
    console.say("\u001b[2Jd\u202eoe\rJosé\nnext");
    console.complain("\u0007roe");
    assertThat(out).hasToString("?[2Jd?oe?José\nnext\n");
    assertThat(err).hasToString("?roe\n");
  }
}
