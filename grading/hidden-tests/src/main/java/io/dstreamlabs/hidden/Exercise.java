package io.dstreamlabs.hidden;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The exercise that a hidden test, or all of a class, belongs to; the method's wins. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Exercise {

  /** Its number, such as {@code 5.1}. */
  String value();
}
