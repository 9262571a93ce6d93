package io.dstreamlabs.reference.recovery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import io.dstreamlabs.kernel.codec.Codec;
import io.dstreamlabs.kernel.codec.CodecException;
import io.dstreamlabs.kernel.codec.PlainCodec.Limits;
import java.io.IOException;

/**
 * Values as CBOR (RFC 8949): what {@link io.dstreamlabs.kernel.codec.PlainCodec} takes, and the other boxed
 * primitives, {@code BigInteger}, {@code BigDecimal}, {@code Instant}, {@code Duration}, sets, maps with any keys,
 * {@code int[]}, {@code long[]}, {@code double[]}, {@link io.dstreamlabs.kernel.Time}, {@link
 * io.dstreamlabs.kernel.state.Stamped}, enums, and records of all these.
 *
 * <pre>
 * "a"                           "a"
 * 7L                            7
 * 7                             [0, 7]                   0 = Integer; and so on, by {@code Kind}
 * Pair.of("a", 7L)              [9, "a", 7]
 * new Reading("x", 1.5)         [21, "org.uni.Reading", ["sensor", "value"], "x", 1.5]
 * the next Reading              [21, 0, "y", 2.5]
 * </pre>
 *
 * <p>A record is made by its canonical constructor, from components of the same names, in whatever order; if one was
 * added, removed or renamed since, that is an error. No other classes than records and enums are used, whatever
 * the bytes say; but any of those on the class path can be, so a record whose constructor does harm is no good
 * neighbour of bytes from a stranger.
 *
 * <p>Lists, sets and maps come back as such, in their order, whatever classes they had; another {@code Iterable},
 * such as {@code groupByKey} makes, as an {@code Iterable}. Limits hold in both directions. 100,000 pairs of a word and a {@code Long} take about ten milliseconds each way. Thread-safe.
 */
public final class CborCodec implements Codec {
  private static final long serialVersionUID = 1;
  private static final Limits OF_OWN_FILES = new Limits(1 << 30, 64, 100_000_000);

  private final Limits limits;
  private final transient ClassLoader loader;

  /** Loaded with the first value: a program without checkpoints starts without Jackson. */
  private static final class Cbor {
    private static final JsonFactory FACTORY =
        CBORFactory.builder()
            .disable(
                JsonFactory.Feature
                    .CANONICALIZE_FIELD_NAMES) // else decoding takes 15 times as long
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE) // ours hold
                    .build())
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();
  }

  /**
   * With limits that are wide, for files that a checksum guards: 1 GiB, 64 deep, 100 million elements; and the
   * classes that the calling thread sees.
   */
  public CborCodec() {
    this(OF_OWN_FILES);
  }

  /** With these limits, and the classes that the calling thread sees. */
  public CborCodec(Limits limits) {
    this(limits, Thread.currentThread().getContextClassLoader());
  }

  /** With these limits, and the records and enums that {@code loader} finds. */
  public CborCodec(Limits limits, ClassLoader loader) {
    this.limits = limits;
    this.loader = loader;
  }

  /** Where it has travelled to, it finds the classes that are there. */
  private Object readResolve() {
    return new CborCodec(limits);
  }

  @Override
  public byte[] encode(Object value) {
    LimitedBytes bytes = new LimitedBytes(limits.maxBytes());
    try (JsonGenerator out = Cbor.FACTORY.createGenerator(bytes)) {
      new CborWriter(out, limits).write(value, 0);
    } catch (IOException e) {
      throw new CodecException("the value cannot be encoded: " + e.getMessage());
    }
    return bytes.toByteArray();
  }

  @Override
  public Object decode(byte[] bytes) {
    if (bytes.length > limits.maxBytes()) {
      throw new CodecException(
          "%d bytes are too many: the limit is %d".formatted(bytes.length, limits.maxBytes()));
    }
    try (JsonParser in = Cbor.FACTORY.createParser(bytes)) {
      return new CborReader(in, limits, loader).readAll();
    } catch (CodecException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // a record's own hashCode may throw anything
      throw new CodecException("not encoded data: " + e);
    }
  }
}
