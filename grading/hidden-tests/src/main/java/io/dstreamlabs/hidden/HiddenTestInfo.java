package io.dstreamlabs.hidden;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * What a hidden test says of itself.
 *
 * @param id class and method, such as {@code WindowTest.oldest_first}; the same in every run
 * @param exercise number of the exercise
 * @param displayName the id's method as a sentence
 * @param rule the rule that is broken when it fails
 * @param points what it is worth
 */
public record HiddenTestInfo(
    String id, String exercise, String displayName, String rule, int points) {

  /**
   * What is written on {@code method}.
   *
   * @return empty if it is no hidden test
   * @throws IllegalStateException if it is one without an exercise, or without points of 1 or more
   */
  public static Optional<HiddenTestInfo> of(Method method) {
    return find(method, HiddenTest.class).map(test -> of(method, test));
  }

  private static HiddenTestInfo of(Method method, HiddenTest test) {
    Class<?> type = method.getDeclaringClass();
    String id = type.getSimpleName() + "." + method.getName();
    Exercise exercise =
        find(method, Exercise.class)
            .or(() -> find(type, Exercise.class))
            .orElseThrow(() -> new IllegalStateException(id + " has no @Exercise"));
    int points = find(method, Points.class).map(Points::value).orElse(0);
    if (points < 1) {
      throw new IllegalStateException(id + " needs @Points of 1 or more");
    }
    return new HiddenTestInfo(
        id, exercise.value(), method.getName().replace('_', ' '), test.value(), points);
  }

  private static <A extends java.lang.annotation.Annotation> Optional<A> find(
      AnnotatedElement element, Class<A> type) {
    return Optional.ofNullable(element.getAnnotation(type));
  }
}
