package io.dstreamlabs.autograder.extra;

import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Lets a test run only where its extra is; each extra is looked for once. */
final class NeedsCondition implements ExecutionCondition {
  /** How the reason of every test begins that was not run. */
  static final String NOT_RUN = "NOT RUN: needs ";

  /** Set to true, this environment variable makes a failure of every missing extra. */
  static final String CI = "CI";

  private static final ExtensionContext.Namespace EXTRAS =
      ExtensionContext.Namespace.create(NeedsCondition.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getElement(), Needs.class)
        .map(needs -> decide(needs.value(), extra -> missing(extra, context), System::getenv))
        .orElseGet(() -> ConditionEvaluationResult.enabled("it needs no extra"));
  }

  private static Optional<String> missing(Extra extra, ExtensionContext context) {
    Optional<?> found =
        context
            .getRoot()
            .getStore(EXTRAS)
            .computeIfAbsent(extra, key -> extra.missing(), Optional.class);
    return found.map(String::valueOf);
  }

  /**
   * Whether a test that needs {@code extra} is run.
   *
   * @throws IllegalStateException if it is missing where nothing may be
   */
  static ConditionEvaluationResult decide(
      Extra extra,
      Function<Extra, Optional<String>> missing,
      Function<String, String> environment) {
    Optional<String> why = missing.apply(extra);
    if (why.isEmpty()) {
      return ConditionEvaluationResult.enabled(extra.extraName() + " is there");
    }
    String notRun = NOT_RUN + extra.extraName();
    if ("true".equals(environment.apply(CI))) {
      throw new IllegalStateException(notRun + ", and CI is true: " + why.get());
    }
    return ConditionEvaluationResult.disabled(notRun, why.get());
  }
}
