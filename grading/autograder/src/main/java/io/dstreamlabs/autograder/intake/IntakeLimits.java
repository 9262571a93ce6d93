package io.dstreamlabs.autograder.intake;

/**
 * How much one submission may hold.
 *
 * @param archiveBytes size of a zip as it is handed in
 * @param fileBytes size of one file, unpacked
 * @param totalBytes size of all files together, unpacked
 * @param entries files and folders together; those of build tools and systems do not count
 * @param allEntries files and folders together, whatever they are
 * @param ratio how many times larger than packed a file of 100 KB and more may be
 * @param sourceBytes size of a source that is taken
 */
record IntakeLimits(
    long archiveBytes,
    int fileBytes,
    long totalBytes,
    int entries,
    int allEntries,
    int ratio,
    int sourceBytes) {

  /** Files smaller than this may be packed as tightly as they like. */
  static final int RATIO_COUNTS_FROM = 100 * 1024;

  static IntakeLimits standard() {
    return new IntakeLimits(20 << 20, 5 << 20, 20 << 20, 500, 20_000, 100, 256 << 10);
  }

  /** A size for people: whole MB or KB where it is one, else bytes. */
  static String size(long bytes) {
    if (bytes >= 1 << 20 && bytes % (1 << 20) == 0) {
      return (bytes >> 20) + " MB";
    }
    return bytes >= 1 << 10 && bytes % (1 << 10) == 0 ? (bytes >> 10) + " KB" : bytes + " bytes";
  }
}
