package io.dstreamlabs.testkit;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.replay.Program;
import io.dstreamlabs.replay.Replay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A program over batches of one second, written as {@link Marbles}, and what it yields.
 *
 * <pre>
 * LabRun.with(Operators.of(new Lab05Operators()))
 *     .title("exercise 5.1  window(3 s, 2 s) over 1 s batches")
 *     .input("taps", "a | b b | c | - | d | e f")
 *     .run(sources -&gt; sources.stream("taps").window(seconds(3), seconds(2)))
 *     .yields(". | a b b | . | b b c | . | d e f");
 * </pre>
 *
 * <p>Each step returns a new run; immutable.
 */
public final class LabRun {
  static final long BATCH_INTERVAL_MS = 1000;

  private final UnaryOperator<Replay> setting;
  private final String title;
  private final Map<String, List<Maybe<List<Object>>>> inputs;

  private LabRun(
      UnaryOperator<Replay> setting, String title, Map<String, List<Maybe<List<Object>>>> inputs) {
    this.setting = setting;
    this.title = title;
    this.inputs = inputs;
  }

  /** A run with these plugs. */
  public static LabRun with(Operators operators) {
    return in(replay -> replay.operators(operators));
  }

  /** A run with the plugs and the backend that {@code setting} gives to a replay. */
  public static LabRun in(UnaryOperator<Replay> setting) {
    return new LabRun(setting, "", Map.of());
  }

  /** What is run, for the line above a picture. */
  public LabRun title(String text) {
    return new LabRun(setting, text, inputs);
  }

  /** An input; the run ends with the longest. */
  public LabRun input(String name, String marbles) {
    Map<String, List<Maybe<List<Object>>>> more = new LinkedHashMap<>(inputs);
    more.put(name, Marbles.batches(marbles));
    return new LabRun(setting, title, more);
  }

  /** Runs {@code program}; what it throws while it runs leaves here, a refusal is kept. */
  public ObservationAssert run(Program program) {
    Replay replay = setting.apply(Replay.of(program));
    for (var input : inputs.entrySet()) {
      replay = replay.input(input.getKey(), input.getValue());
    }
    return new ObservationAssert(replay.run(), title, inputs);
  }

  /**
   * Runs {@code program}, whose batches must be done until the one at {@code seconds} fails with an {@link
   * IllegalStateException} that names that time. A {@link io.dstreamlabs.kernel.NotImplementedYet}
   * leaves here.
   *
   * @param seconds batch time, from 1
   */
  public void failsAt(int seconds, Program program) {
    new FailingBatch(title, inputs, seconds).check(cut(seconds - 1), this, program);
  }

  /** The same run over the first {@code batches} alone. */
  private LabRun cut(int batches) {
    Map<String, List<Maybe<List<Object>>>> fewer = new LinkedHashMap<>();
    inputs.forEach(
        (name, input) -> fewer.put(name, input.subList(0, Math.min(batches, input.size()))));
    return new LabRun(setting, title, fewer);
  }
}
