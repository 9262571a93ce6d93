package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.autograder.sandbox.Isolation;
import io.dstreamlabs.autograder.sandbox.IsolationLevel;
import org.junit.jupiter.api.Test;

class WorkplaceTest {
  private static final Isolation NONE = new Isolation(IsolationLevel.NONE, "bubblewrap is missing");

  @Test
  void less_isolation_than_required_is_refused_with_both_cures() {
    assertThatThrownBy(() -> Workplace.demand(IsolationLevel.FULL, NONE))
        .isExactlyInstanceOf(CannotGrade.class)
        .hasMessage(
            "isolation is none (bubblewrap is missing), but full is required: mend what is missing,"
                + " or, for code that you trust, add --require-isolation none");
  }

  @Test
  void partial_is_less_than_full_and_more_than_none() {
    Isolation partial = new Isolation(IsolationLevel.PARTIAL, "");
    assertThatThrownBy(() -> Workplace.demand(IsolationLevel.FULL, partial))
        .isExactlyInstanceOf(CannotGrade.class);
    assertThatCode(() -> Workplace.demand(IsolationLevel.PARTIAL, partial))
        .doesNotThrowAnyException();
    assertThatCode(() -> Workplace.demand(IsolationLevel.NONE, partial)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Workplace.demand(IsolationLevel.PARTIAL, NONE))
        .isExactlyInstanceOf(CannotGrade.class);
  }
}
