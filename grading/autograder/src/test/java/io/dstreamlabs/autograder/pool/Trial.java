package io.dstreamlabs.autograder.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dstreamlabs.hidden.SubjectFailure;
import io.dstreamlabs.hidden.Verdict;
import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.replay.Timeline;
import java.util.Map;

/** How one attack ended, after the test behind it was answered rightly by the same student. */
record Trial(SubjectFailure failure) {

  /** Members that answer with one text, which the statements put into {@code said}. */
  static final String SAYS =
      """
      <T> DStream<T> answer(DStream<T> parent) {
        String text = String.valueOf(said);
        @SuppressWarnings("unchecked") T value = (T) text;
        return parent.transform(rdd -> rdd.map(x -> value));
      }
      static Object said;
      """;

  /** The observation that these statements leave; the test after them must go well. */
  static Observation answer(Students students, String statements, String members) {
    try (WorkerSubject student = students.student(statements, members, Map.of())) {
      student.beginTest("attacked");
      Observation answer = student.observe(Students.attacked());
      nextGoesWell(student);
      return answer;
    }
  }

  /** How these statements fail; the test after them must go well. */
  static Trial failure(Students students, String statements, String members) {
    try (WorkerSubject student = students.student(statements, members, Map.of())) {
      student.beginTest("attacked");
      Trial trial = of(student);
      nextGoesWell(student);
      return trial;
    }
  }

  /** How this student fails when attacked. */
  static Trial of(WorkerSubject student) {
    SubjectFailure failure =
        catchThrowableOfType(SubjectFailure.class, () -> student.observe(Students.attacked()));
    assertThat(failure).as("the failure").isNotNull();
    return new Trial(failure);
  }

  private static void nextGoesWell(WorkerSubject student) {
    student.beginTest("next");
    assertThat(student.observe(Students.right())).isEqualTo(Students.RIGHT);
  }

  Trial is(Verdict verdict) {
    assertThat(failure.verdict()).as(failure.getMessage()).isEqualTo(verdict);
    return this;
  }

  Trial is(Verdict verdict, String message) {
    is(verdict);
    assertThat(failure).hasMessage(message);
    return this;
  }

  Trial by(Class<? extends Throwable> type) {
    assertThat(failure.exceptionClass()).isEqualTo(type.getName());
    return this;
  }

  /** What a student says whose statements put it into {@code said}. */
  static Object said(Students students, String statements) {
    return text(answer(students, statements, SAYS));
  }

  /** The only record of the only batch. */
  static Object text(Observation observation) {
    return ((Timeline) observation).entries().get(0).values().get(0);
  }
}
