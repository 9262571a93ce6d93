package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.codec.Codec;
import io.dstreamlabs.kernel.codec.CodecException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a checkpoint holds.
 *
 * @param zeroTime when the first batch of the program began
 * @param batchInterval length of its batches
 * @param batchTime the last batch that is done
 * @param streams in the order of the program
 */
record SavedProgram(
    Time zeroTime, Duration batchInterval, Time batchTime, List<SavedStream> streams) {
  private static final int FORMAT = 1;

  byte[] encode(Codec codec) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("format", FORMAT);
    plain.put("zeroTimeMs", zeroTime.milliseconds());
    plain.put("batchIntervalMs", batchInterval.toMillis());
    plain.put("batchTimeMs", batchTime.milliseconds());
    plain.put("streams", streams.stream().map(SavedStream::toPlain).toList());
    return codec.encode(plain);
  }

  /**
   * Reads what {@link #encode} made.
   *
   * @throws IllegalStateException if it has another format, or cannot be read; the message says so
   */
  @SuppressWarnings("unchecked") // as encode() made it
  static SavedProgram decode(Codec codec, byte[] bytes) {
    Map<String, Object> plain;
    try {
      plain = (Map<String, Object>) codec.decode(bytes);
    } catch (CodecException e) {
      throw new IllegalStateException(
          "the checkpoint cannot be read: "
              + e.getMessage()
              + ". Restart with the classes it was written with, or in an empty directory",
          e);
    }
    if (!Integer.valueOf(FORMAT).equals(plain.get("format"))) {
      throw new IllegalStateException(
          "the checkpoint has format %s, but this version reads format %d: restart with the version that wrote it, or in an empty directory"
              .formatted(plain.get("format"), FORMAT));
    }
    return new SavedProgram(
        new Time((Long) plain.get("zeroTimeMs")),
        Duration.ofMillis((Long) plain.get("batchIntervalMs")),
        new Time((Long) plain.get("batchTimeMs")),
        ((List<Map<String, Object>>) plain.get("streams"))
            .stream().map(SavedStream::fromPlain).toList());
  }
}
