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
    plain.put("streams", streams.stream().map(stream -> encode(codec, stream)).toList());
    return codec.encode(plain);
  }

  private byte[] encode(Codec codec, SavedStream stream) {
    try {
      return codec.encode(stream.toPlain());
    } catch (CodecException e) {
      throw new IllegalStateException(
          "the state of %s cannot be saved after the batch at %s: %s"
              .formatted(stream.kind(), batchTime, e.getMessage()),
          e);
    }
  }

  /**
   * Reads what {@link #encode(Codec)} made.
   *
   * @throws IllegalStateException if it has another format, or cannot be read; the message says so
   */
  @SuppressWarnings("unchecked") // as encode() made it
  static SavedProgram decode(Codec codec, byte[] bytes) {
    Map<String, Object> plain = decodeOne(codec, bytes);
    if (!Integer.valueOf(FORMAT).equals(plain.get("format"))) {
      throw new IllegalStateException(
          "the checkpoint has format %s, but this version reads format %d: restart with the version that wrote it, or in an empty directory"
              .formatted(plain.get("format"), FORMAT));
    }
    return new SavedProgram(
        new Time((Long) plain.get("zeroTimeMs")),
        Duration.ofMillis((Long) plain.get("batchIntervalMs")),
        new Time((Long) plain.get("batchTimeMs")),
        ((List<byte[]>) plain.get("streams"))
            .stream().map(stream -> SavedStream.fromPlain(decodeOne(codec, stream))).toList());
  }

  @SuppressWarnings("unchecked") // as encode() made it
  private static Map<String, Object> decodeOne(Codec codec, byte[] bytes) {
    try {
      return (Map<String, Object>) codec.decode(bytes);
    } catch (CodecException e) {
      throw new IllegalStateException(
          "the checkpoint cannot be read: %s. Restart with the classes it was written with, or in an empty directory"
              .formatted(e.getMessage()),
          e);
    }
  }
}
