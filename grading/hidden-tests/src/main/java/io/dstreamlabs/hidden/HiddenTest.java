package io.dstreamlabs.hidden;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that only the grader runs. Its parameters are resolved by {@link SubjectResolver}: a {@link
 * Subject}, a {@link HiddenSeed}, or an {@link Exam}, which is both and knows how to compare.
 *
 * <pre>
 * &#64;HiddenTest("A window without records is an RDD without records.")
 * &#64;Points(2)
 * void a_window_without_records_is_an_empty_rdd(Exam exam) { .. }
 * </pre>
 */
@Test
@ExtendWith(SubjectResolver.class)
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface HiddenTest {

  /** The rule that is broken when the test fails: one sentence that the lesson states too. */
  String value();
}
