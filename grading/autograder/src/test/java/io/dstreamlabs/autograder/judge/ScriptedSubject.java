package io.dstreamlabs.autograder.judge;

import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.scenarios.ScenarioRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A subject that does in each test what a script says: answers, or throws. */
public final class ScriptedSubject implements MeteredSubject {
  private final Map<String, Throwable> script = new HashMap<>();
  private final List<String> log = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private String test = "";

  /** What {@code testId} gets instead of an answer: a RuntimeException or an Error. */
  public ScriptedSubject throwing(String testId, Throwable thrown) {
    script.put(testId, thrown);
    return this;
  }

  /** Says {@code note} of itself. */
  public ScriptedSubject noting(String note) {
    notes.add(note);
    return this;
  }

  /** What was asked of it: {@code begin a, observe a, end a, close}. */
  public List<String> log() {
    return List.copyOf(log);
  }

  @Override
  public void beginTest(String testId) {
    test = testId;
    act("begin");
  }

  @Override
  public Observation observe(ScenarioRun run) {
    act("observe");
    fail(script.get(test));
    return new Timeline(List.of());
  }

  @Override
  public TestUsage endTest() {
    act("end");
    return new TestUsage(12, 34);
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public void close() {
    log.add("close");
  }

  private void act(String what) {
    log.add(what + " " + test);
    fail(script.get(what + " " + test));
  }

  private static void fail(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown != null) {
      throw (RuntimeException) thrown;
    }
  }
}
