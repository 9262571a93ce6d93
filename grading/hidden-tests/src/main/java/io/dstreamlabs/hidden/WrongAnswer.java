package io.dstreamlabs.hidden;

import io.dstreamlabs.replay.Picture;
import java.util.Objects;

/**
 * The subject answered, and the answer is wrong. Everything in it may be handed to the student: it holds
 * nothing of the hidden input.
 */
public final class WrongAnswer extends AssertionError {
  private static final long serialVersionUID = 1;

  private final Verdict verdict;
  private final String rule;
  private final String cause;
  private final transient Picture picture; // no error travels as an object

  private WrongAnswer(Verdict verdict, String rule, String cause, Picture picture) {
    super(rule + System.lineSeparator() + cause);
    this.verdict = verdict;
    this.rule = Objects.requireNonNull(rule, "rule");
    this.cause = Objects.requireNonNull(cause, "cause");
    this.picture = Objects.requireNonNull(picture, "picture");
  }

  /**
   * An answer that breaks {@code rule}.
   *
   * @param likelyCause one sentence
   * @param picture the rule drawn on a public input
   */
  public static WrongAnswer of(String rule, String likelyCause, Picture picture) {
    return new WrongAnswer(Verdict.WRONG_ANSWER, rule, likelyCause, picture);
  }

  /** Two different answers to one question. */
  public static WrongAnswer changing(String rule, String likelyCause, Picture picture) {
    return new WrongAnswer(Verdict.NONDETERMINISTIC, rule, likelyCause, picture);
  }

  /** {@link Verdict#WRONG_ANSWER} or {@link Verdict#NONDETERMINISTIC}. */
  public Verdict verdict() {
    return verdict;
  }

  /** The rule that is broken. */
  public String rule() {
    return rule;
  }

  /** The likely cause, one sentence. */
  public String likelyCause() {
    return cause;
  }

  /** The rule drawn on a public input, with what the subject made of it. */
  public Picture picture() {
    return picture;
  }
}
