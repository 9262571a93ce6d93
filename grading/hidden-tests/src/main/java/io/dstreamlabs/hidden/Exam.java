package io.dstreamlabs.hidden;

import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.replay.Picture;
import io.dstreamlabs.replay.Refused;
import io.dstreamlabs.scenarios.ScenarioRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One hidden test examining one subject: it asks, compares, and says what is wrong without giving the
 * hidden input away.
 *
 * <p>A wrong answer is asked for once more; if it changes, that is the verdict. Then the same scenario is
 * run over a sibling, a small public input, and drawn.
 *
 * <p>Not thread-safe.
 */
public final class Exam {
  private final Subject subject;
  private final HiddenSeed seed;
  private final HiddenTestInfo test;

  /**
   * An exam.
   *
   * @param seed where this test's data comes from
   * @param test the test, for its rule and exercise
   */
  public Exam(Subject subject, HiddenSeed seed, HiddenTestInfo test) {
    this.subject = subject;
    this.seed = seed;
    this.test = test;
  }

  /** Where this test's data comes from. */
  public HiddenSeed seed() {
    return seed;
  }

  /** What {@code run} yields. */
  public Observation observe(ScenarioRun run) {
    return subject.observe(run);
  }

  /**
   * The subject's answer to {@code hidden} must be the oracle's, records in any order.
   *
   * @param sibling a small public input that shows the same rule
   * @throws WrongAnswer if it is not
   * @throws SubjectFailure if there is none
   */
  public void expect(Oracle oracle, ScenarioRun hidden, ScenarioRun sibling) {
    expect(oracle, RecordOrder.FREE, hidden, sibling);
  }

  /** As {@link #expect(Oracle, ScenarioRun, ScenarioRun)}, with an order that may count. */
  public void expect(Oracle oracle, RecordOrder order, ScenarioRun hidden, ScenarioRun sibling) {
    Comparison comparison = new Comparison(order);
    Observation got = answer(oracle, comparison, hidden, sibling);
    Optional<Mistake> mistake = comparison.mistake(oracle.expected(hidden), got);
    if (mistake.isEmpty()) {
      return;
    }
    if (!comparison.same(got, answer(oracle, comparison, hidden, sibling))) {
      throw changing(oracle, comparison, sibling);
    }
    throw WrongAnswer.of(
        test.rule(), oracle.sentence(mistake.get()), picture(oracle, comparison, sibling));
  }

  /**
   * Asked {@code times} times, the subject must always give the same answer.
   *
   * @throws WrongAnswer with {@link Verdict#NONDETERMINISTIC} if it does not
   */
  public void expectTheSame(int times, Oracle oracle, ScenarioRun hidden, ScenarioRun sibling) {
    Comparison comparison = new Comparison(RecordOrder.FREE);
    Observation first = answer(oracle, comparison, hidden, sibling);
    for (int again = 1; again < times; again++) {
      if (!comparison.same(first, answer(oracle, comparison, hidden, sibling))) {
        throw changing(oracle, comparison, sibling);
      }
    }
    expect(oracle, hidden, sibling);
  }

  /**
   * The last batch of {@code hidden} must fail with IllegalStateException; up to it, the subject's answer
   * must be the oracle's, records in any order.
   *
   * @param sibling the same rule with a public input, of which the last batch must fail too
   * @throws WrongAnswer if the answer before is another, or the batch does not fail so
   */
  public void expectFailedBatch(Oracle oracle, ScenarioRun hidden, ScenarioRun sibling) {
    FailedBatch failing = new FailedBatch(hidden);
    FailedBatch example = new FailedBatch(sibling);
    expect(oracle, failing.before(), example.before());
    Optional<Mistake> mistake = failing.mistake(subject);
    if (mistake.isEmpty()) {
      return;
    }
    if (!mistake.equals(failing.mistake(subject))) {
      throw changing(oracle, new Comparison(RecordOrder.FREE), example.before());
    }
    throw WrongAnswer.of(test.rule(), oracle.sentence(mistake.get()), picture(oracle, example));
  }

  /** As {@link #expectRefusal(ScenarioRun, Refusal, RefusalExample)}, of one duration. */
  public void expectRefusal(
      ScenarioRun hidden, Duration offending, List<Duration> legal, RefusalExample sibling) {
    expectRefusal(hidden, Refusal.of(offending, legal), sibling);
  }

  /**
   * Building {@code hidden} must be refused.
   *
   * @param sibling the same rule with public arguments, for the picture
   * @throws WrongAnswer if it is not
   */
  public void expectRefusal(ScenarioRun hidden, Refusal refusal, RefusalExample sibling) {
    refusal
        .wrong(subject.observe(hidden))
        .ifPresent(
            wrong -> {
              throw WrongAnswer.of(test.rule(), wrong, sibling.picture());
            });
  }

  /**
   * Building {@code run} must be possible; what it yields is not looked at, and may belong to an exercise
   * that is still to do.
   *
   * @throws WrongAnswer if it is refused
   */
  public void expectAccepted(ScenarioRun run, RefusalExample sibling) {
    Observation got;
    try {
      got = subject.observe(run);
    } catch (SubjectFailure failure) {
      if (failure.verdict() == Verdict.NOT_IMPLEMENTED
          && !failure.exercise().equals(test.exercise())) {
        return;
      }
      throw failure;
    }
    if (got instanceof Refused) {
      throw WrongAnswer.of(test.rule(), Mistake.REFUSED.sentence(), sibling.picture());
    }
  }

  /** What {@code hidden} yields. An exception is drawn; after other failures nothing more is asked. */
  private Observation answer(
      Oracle oracle, Comparison comparison, ScenarioRun hidden, ScenarioRun sibling) {
    try {
      return subject.observe(hidden);
    } catch (SubjectFailure failure) {
      throw failure.verdict() == Verdict.EXCEPTION
          ? failure.drawn(picture(oracle, comparison, sibling))
          : failure;
    }
  }

  private WrongAnswer changing(Oracle oracle, Comparison comparison, ScenarioRun sibling) {
    return WrongAnswer.changing(
        test.rule(),
        "the same input gave two different answers: something of the run before was kept, or chance,"
            + " a clock or a hash order decides",
        picture(oracle, comparison, sibling));
  }

  private Picture picture(Oracle oracle, Comparison comparison, ScenarioRun sibling) {
    SiblingPicture picture = SiblingPicture.of(test.exercise(), sibling, oracle.expected(sibling));
    try {
      Observation yours = subject.observe(sibling);
      return comparison
          .mistake(picture.expected(), yours)
          .map(mistake -> picture.wrong(yours, comparison, oracle.sentence(mistake)))
          .orElseGet(picture::right);
    } catch (SubjectFailure failure) {
      return picture.failed(failure);
    }
  }

  private Picture picture(Oracle oracle, FailedBatch example) {
    SiblingPicture picture =
        SiblingPicture.of(test.exercise(), example.run(), oracle.expected(example.before()));
    try {
      return picture.notFailed(subject.observe(example.run()), oracle.sentence(Mistake.NOT_FAILED));
    } catch (SubjectFailure failure) {
      return FailedBatch.isDue(failure) ? picture.right() : picture.failed(failure);
    }
  }
}
