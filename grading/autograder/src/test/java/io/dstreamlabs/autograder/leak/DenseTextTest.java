package io.dstreamlabs.autograder.leak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DenseTextTest {
  private static final String DENSE = "inta=b;returna;";

  @Test
  void blanks_and_line_breaks_make_no_difference() {
    assertThat(DenseText.code("int  a =\r\n\tb;\n\n  return a;")).isEqualTo(DENSE);
  }

  @Test
  void comments_are_no_code() {
    assertThat(DenseText.code("int a = b; // why\n/* or\n * so */ return a; /** x */"))
        .isEqualTo(DENSE);
  }

  @Test
  void what_is_commented_out_or_quoted_is_found_in_all_of_a_text() {
    for (String begin : new String[] {"// ", " * ", "> ", "# ", "  - "}) {
      assertThat(DenseText.all(begin + "int a = b;\n" + begin + "return a;")).isEqualTo(DENSE);
    }
  }

  @Test
  void a_quoted_text_may_look_like_a_comment() {
    assertThat(DenseText.code("a(\"http://x\"); b('\"'); // c"))
        .isEqualTo("a(\"http://x\");b('\"');");
  }

  @Test
  void package_and_imports_are_no_answer() {
    assertThat(
            DenseText.code(
                "package a.b;\n\nimport static c.D.*;\nimport e.F;\nint a = b;\nreturn a;"))
        .isEqualTo(DENSE);
  }

  @Test
  void code_on_a_page_is_code() {
    assertThat(DenseText.all("List&lt;String&gt; a = b &amp;&amp; &quot;c&quot;"))
        .isEqualTo("List<String>a=b&&\"c\"");
  }

  @Test
  void long_texts_do_not_end_the_program() {
    String longText = "\"" + "\\\"x".repeat(200_000) + "\"/*" + "*\n".repeat(200_000) + "*/";
    assertThat(DenseText.code(longText)).hasSize(600_002);
  }
}
