package io.dstreamlabs.kernel.recovery;

import io.dstreamlabs.kernel.OperatorFamily;
import java.util.Optional;

/** Keeps checkpoints, as bytes, where a crash does not reach them. There is no built-in one. */
public interface CheckpointStore extends OperatorFamily {

  /**
   * The checkpoints in {@code directory}, which is made if it is not there.
   *
   * @throws IllegalStateException if one of them was written by a newer version, which is no damage
   * @throws java.io.UncheckedIOException if it cannot be made or listed
   */
  Checkpoints open(Disk disk, String directory);

  /** The checkpoints of one program. Used by one thread at a time. */
  interface Checkpoints {

    /**
     * The newest one that is whole. A damaged one is passed over with a warning that names it.
     *
     * @throws IllegalStateException if there are checkpoints and none of them is whole; the message names
     *     them
     */
    Optional<Checkpoint> newest();

    /**
     * Keeps {@code checkpoint}, which is on disk when this returns; one of the same time is replaced. Some
     * older ones are kept, too, in case it is damaged later; others may be dropped.
     *
     * @return the least {@link Checkpoint#logFrom} among those that are kept
     * @throws java.io.UncheckedIOException if it cannot be written; those before it are as they were
     */
    long write(Checkpoint checkpoint);
  }
}
