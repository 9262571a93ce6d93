package io.dstreamlabs.autograder.journal;

import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.lab.SourceTree;
import io.dstreamlabs.hidden.HiddenTestInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a result depends on beside the submission. Two runs with the same key judge one submission alike.
 *
 * @param digest 64 hexadecimal digits
 */
public record RunKey(String digest) {

  /** Checks that it is there. */
  public RunKey {
    Objects.requireNonNull(digest, "digest");
  }

  /**
   * The key of a run.
   *
   * @param lab its id, its {@code lab.yaml} and its stubs count
   * @param tests the hidden tests
   * @param seed what the hidden data is drawn from
   * @param code of the class files that judge, see {@link CodeDigest}
   * @param options name to value of every option that changes a result, in any order: time, memory,
   *     isolation
   * @throws UncheckedIOException if the lab's files cannot be read
   */
  public static RunKey of(
      Lab lab, List<HiddenTestInfo> tests, long seed, String code, Map<String, String> options) {
    Digest digest = new Digest().add(lab.id()).add(yaml(lab)).add(Long.toString(seed)).add(code);
    SourceTree.read(lab.directory()).forEach((path, text) -> digest.add(path).add(text));
    tests.forEach(test -> digest.add("test").add(test.toString()));
    new TreeMap<>(options).forEach((name, value) -> digest.add("option " + name).add(value));
    return new RunKey(digest.hex());
  }

  private static byte[] yaml(Lab lab) {
    try {
      return Files.readAllBytes(lab.directory().resolve("lab.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read lab.yaml of " + lab.id(), e);
    }
  }
}
