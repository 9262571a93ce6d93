package io.dstreamlabs.hidden;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a hidden test its subject, its seed, or its exam; see {@link Examination}. */
public final class SubjectResolver implements ParameterResolver {

  /** For JUnit. */
  public SubjectResolver() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Subject.class || type == HiddenSeed.class || type == Exam.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Examination examination = Examination.of(context);
    HiddenTestInfo test =
        HiddenTestInfo.of(context.getRequiredTestMethod())
            .orElseThrow(() -> new IllegalStateException("only hidden tests have a subject"));
    HiddenSeed seed = HiddenSeed.of(examination.seed(), test.id());
    Class<?> type = parameter.getParameter().getType();
    if (type == Subject.class) {
      return examination.subject();
    }
    return type == HiddenSeed.class ? seed : new Exam(examination.subject(), seed, test);
  }
}
