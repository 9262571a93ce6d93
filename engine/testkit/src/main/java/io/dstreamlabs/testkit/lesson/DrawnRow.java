package io.dstreamlabs.testkit.lesson;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.testkit.LabRun;
import java.util.Arrays;

/**
 * A row of a picture that is a call: on the first input, or on the row above it where it is drawn {@code
 * of it}. A row may end in {@code !}: that batch fails.
 *
 * @param picture that it is in
 * @param index among the picture's rows
 */
public record DrawnRow(Picture picture, int index) {
  private static final String OF_IT = " of it";
  private static final String FAILS = " | !";

  /** The operator and its arguments. */
  public DrawnCall call() {
    String label = label();
    return DrawnCall.of(label.endsWith(OF_IT) ? withoutOfIt(label) : label);
  }

  /** As it is drawn. */
  public String label() {
    return picture.rows().get(index).label();
  }

  /** What it has at each time, up to a batch that fails. */
  public String marbles() {
    String marbles = picture.rows().get(index).marbles();
    return fails() ? marbles.substring(0, marbles.length() - FAILS.length()) : marbles;
  }

  /** Whether its last batch fails. */
  public boolean fails() {
    return picture.rows().get(index).marbles().endsWith(FAILS);
  }

  /** How many batches are done. */
  public int batches() {
    return marbles().split("\\|").length;
  }

  /** {@code run} with the inputs of the picture, up to a batch that fails. */
  public LabRun done(LabRun run) {
    return inputs(run, batches());
  }

  /** {@code run} with the inputs of the picture. */
  public LabRun whole(LabRun run) {
    return inputs(run, batches() + (fails() ? 1 : 0));
  }

  /** The stream that is drawn. */
  public DStream<Object> build(DrawnOperators operators, Sources sources) {
    DStream<Object> parent =
        label().endsWith(OF_IT)
            ? new DrawnRow(picture, index - 1).build(operators, sources)
            : sources.stream(picture.inputs().get(0).label());
    return operators.call(call(), parent, sources);
  }

  private LabRun inputs(LabRun run, int batches) {
    LabRun with = run;
    for (Picture.Row input : picture.inputs()) {
      String[] cells = input.marbles().split(" \\| ");
      with = with.input(input.label(), String.join(" | ", Arrays.copyOf(cells, batches)));
    }
    return with;
  }

  private static String withoutOfIt(String label) {
    return label.substring(0, label.length() - OF_IT.length());
  }
}
