package io.dstreamlabs.autograder.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes in one submission: whatever it holds, the answer is the texts of the lab's sources or one sentence
 * that says what was given, what is allowed and how to mend it. Thread-safe.
 */
public final class Intake {
  private static final int SHOWN_IGNORED = 50;
  private static final int MOST_NOTES = 10;

  private final IntakeLimits limits;

  /** With the usual limits: a zip of 20 MB, 5 MB a file, 20 MB in all, 500 entries, 256 KB a source. */
  public Intake() {
    this(IntakeLimits.standard());
  }

  Intake(IntakeLimits limits) {
    this.limits = limits;
  }

  /**
   * The sources of {@code source}, a folder or a zip, that count. Nothing is written to a disk. Cost: at
   * most twice the size of the archive and its files in memory.
   *
   * @throws UncheckedIOException if the disk, not the submission, is at fault
   */
  public IntakeResult take(Path source, LabFiles lab) {
    try {
      Parcel parcel = new Parcel(limits);
      fill(parcel, source);
      return pick(parcel.files(), lab);
    } catch (Refused e) {
      return IntakeResult.refused(e.status(), e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + source, e);
    }
  }

  private void fill(Parcel parcel, Path source) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(source, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isDirectory()) {
      FolderReader.read(source, parcel);
    } else if (attributes.isRegularFile()) {
      ZipReader.read(archive(source), limits, parcel);
    } else {
      String kind = attributes.isSymbolicLink() ? "a link" : "neither a file nor a folder";
      throw Refused.rejected(
          "'%s' is %s: hand in a folder or a .zip of the lab itself".formatted(name(source), kind));
    }
  }

  private byte[] archive(Path source) throws IOException {
    try (InputStream in = Files.newInputStream(source, LinkOption.NOFOLLOW_LINKS)) {
      byte[] start = in.readNBytes(2);
      if (start.length < 2 || start[0] != 'P' || start[1] != 'K') {
        throw Refused.rejected(
            "'%s' is no zip, and no folder: hand in the lab's folder, or a .zip of it"
                .formatted(name(source)));
      }
    }
    try (InputStream in = Files.newInputStream(source, LinkOption.NOFOLLOW_LINKS)) {
      byte[] archive = in.readNBytes((int) limits.archiveBytes() + 1);
      if (archive.length > limits.archiveBytes()) {
        throw Refused.rejected(
            "'%s' is larger than %s, the most that a zip may have: hand in only the lab's sources"
                .formatted(name(source), IntakeLimits.size(limits.archiveBytes())));
      }
      return archive;
    }
  }

  private IntakeResult pick(SortedMap<String, byte[]> files, LabFiles lab) {
    String prefix = new Layout(lab, files.keySet()).prefix();
    Map<String, String> sources = new TreeMap<>();
    List<String> ignored = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    files.forEach(
        (path, content) -> {
          String below = path.startsWith(prefix) ? path.substring(prefix.length()) : path;
          if (path.startsWith(prefix) && lab.takes(below)) {
            String text = text(below, content);
            sources.put(below, text);
            notes.addAll(HiddenCharacters.notes(below, text));
          } else {
            ignored.add(Shown.name(path));
          }
        });
    return IntakeResult.accepted(
        sources, bounded(ignored), notes.stream().limit(MOST_NOTES).toList());
  }

  private String text(String path, byte[] content) {
    if (content.length > limits.sourceBytes()) {
      throw Refused.notCompilable(
          "'%s' has %d bytes, but a source may have at most %s: split it, or take out what is not needed"
              .formatted(
                  Shown.name(path), content.length, IntakeLimits.size(limits.sourceBytes())));
    }
    return StrictUtf8.text(path, content);
  }

  private static List<String> bounded(Collection<String> names) {
    List<String> some = new ArrayList<>(names.stream().limit(SHOWN_IGNORED).toList());
    if (names.size() > SHOWN_IGNORED) {
      some.add("and " + (names.size() - SHOWN_IGNORED) + " more");
    }
    return some;
  }

  private static String name(Path source) {
    return Shown.name(String.valueOf(source.getFileName()));
  }
}
