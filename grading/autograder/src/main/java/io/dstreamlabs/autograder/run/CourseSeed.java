package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.lab.Course;
import io.dstreamlabs.autograder.lab.WrongUsage;
import io.dstreamlabs.autograder.lab.YamlFields;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;

/**
 * The number from which all hidden data is drawn.
 *
 * @param value the number
 * @param origin where it comes from
 */
public record CourseSeed(long value, Origin origin) {
  private static final long DEMO = 20_260_105;

  /** Where a seed comes from. */
  public enum Origin {
    /** {@code --seed}. */
    OPTION,
    /** {@code grading/course.yaml}. */
    COURSE_FILE,
    /** Neither is there: the public one, which students can look up. */
    PUBLIC_DEMO
  }

  /** The seed that everybody knows: for demonstrations. */
  public static CourseSeed publicDemo() {
    return new CourseSeed(DEMO, Origin.PUBLIC_DEMO);
  }

  /**
   * The seed to use.
   *
   * @param option what {@code --seed} says, or blank: then the course's file counts, then the demo seed
   * @throws WrongUsage if the course's file is there and says no seed
   */
  public static CourseSeed choose(String option, Course course) {
    if (!option.isBlank()) {
      return new CourseSeed(number(option.strip()), Origin.OPTION);
    }
    if (Files.exists(course.secrets())) {
      YamlFields fields = YamlFields.read(course.secrets(), Set.of("seed"));
      return new CourseSeed(number(fields.text("seed")), Origin.COURSE_FILE);
    }
    return publicDemo();
  }

  /** A whole number as it is; any other text by the first eight bytes of its SHA-256. */
  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException("every JDK has SHA-256", impossible);
      }
    }
  }
}
