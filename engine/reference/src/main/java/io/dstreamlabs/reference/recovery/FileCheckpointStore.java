package io.dstreamlabs.reference.recovery;

import io.dstreamlabs.kernel.recovery.CheckpointStore;
import io.dstreamlabs.kernel.recovery.Disk;
import java.nio.file.Path;

/**
 * Checkpoints in a file each, {@code checkpoint-<batch time in ms>}.
 *
 * <p>A checkpoint is written under a temporary name, forced to the disk and renamed, so that it is there as a whole
 * or not at all; its file says its version, and a checksum covers every byte. The newest ones that are whole are
 * kept, and {@link CheckpointStore.Checkpoints#write} deletes the older, and what a crash left half-written. A
 * damaged one counts for none of those that are kept.
 *
 * <p>A checkpoint of a newer version of the format is an error and not damage: an older program does not pass over
 * what a newer one has done. Only one program may use a directory at a time.
 */
public final class FileCheckpointStore implements CheckpointStore {
  private static final long serialVersionUID = 1;
  private static final int STANDARD_KEPT = 3;

  private final int kept;

  /** Keeps three. */
  public FileCheckpointStore() {
    this(STANDARD_KEPT);
  }

  /**
   * Keeps the newest {@code kept}.
   *
   * @param kept 1 or more; with 1 there is nothing to go back to if the only one is damaged
   * @throws IllegalArgumentException if it is less
   */
  public FileCheckpointStore(int kept) {
    if (kept < 1) {
      throw new IllegalArgumentException(
          "kept is %d, but must be 1 or more: use %d".formatted(kept, STANDARD_KEPT));
    }
    this.kept = kept;
  }

  @Override
  public Checkpoints open(Disk disk, String directory) {
    return new FileCheckpoints(disk, Path.of(directory), kept);
  }
}
