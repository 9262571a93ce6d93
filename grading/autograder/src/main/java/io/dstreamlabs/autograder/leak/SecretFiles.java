package io.dstreamlabs.autograder.leak;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** No secret file is there as a whole, whatever it is: also one with no code in it. */
final class SecretFiles implements LeakRule {
  private final Map<ByteBuffer, String> secrets = new HashMap<>();

  /** The files of {@code secret} that are none of {@code open}; both from path to content. */
  SecretFiles(Map<String, byte[]> secret, Map<String, byte[]> open) {
    Set<ByteBuffer> known = new HashSet<>();
    open.values().forEach(content -> known.add(ByteBuffer.wrap(content)));
    secret.forEach(
        (path, content) -> {
          ByteBuffer bytes = ByteBuffer.wrap(content);
          if (content.length > 0 && !known.contains(bytes)) {
            secrets.put(bytes, path);
          }
        });
  }

  @Override
  public Optional<String> leakIn(Opened file) {
    return Optional.ofNullable(secrets.get(ByteBuffer.wrap(file.content())))
        .map(secret -> "is the file " + secret);
  }
}
