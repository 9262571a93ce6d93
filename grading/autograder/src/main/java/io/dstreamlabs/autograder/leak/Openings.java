package io.dstreamlabs.autograder.leak;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Opens everything: zips and jars under any name and behind any beginning, gzip, long runs of Base64, and all
 * of them inside one another. What cannot be opened is a leak: nobody can say what is in it. Not thread-safe.
 */
final class Openings {
  private static final int DEEPEST = 8;
  private static final String ZIP = "PK\u0003\u0004";
  private static final String GZIP = "\u001f\u008b\b";
  private static final Map<String, String> CLOSED =
      Map.of(
          "7z\u00bc\u00af\u0027\u001c",
          "7z",
          "\u00fd7zXZ\u0000",
          "xz",
          "BZh",
          "bzip2",
          "Rar!",
          "rar");

  /** As long as a line of a mail, with or without line breaks; shorter ones are words. */
  private static final Pattern BASE64 =
      Pattern.compile("(?:[A-Za-z0-9+/]{60,}(?:\\r?\\n)?)++[A-Za-z0-9+/]*={0,2}");

  private final List<Opened> opened = new ArrayList<>();
  private final List<Leak> closed = new ArrayList<>();

  /** Opens all of {@code files}, from path to content. */
  static Openings of(Map<String, byte[]> files) {
    Openings openings = new Openings();
    files.forEach((path, content) -> openings.open(new Opened(path, content), 0));
    return openings;
  }

  /** Every file, and everything that was found in one; what holds others comes before them. */
  List<Opened> opened() {
    return List.copyOf(opened);
  }

  /** What could not be opened. */
  List<Leak> closed() {
    return List.copyOf(closed);
  }

  private void open(Opened file, int depth) {
    opened.add(file);
    String bytes = file.bytes();
    CLOSED.forEach(
        (magic, name) -> {
          if (bytes.startsWith(magic)) {
            refuse(file, "is a " + name + " archive");
          }
        });
    boolean isArchive = bytes.startsWith(GZIP) || bytes.contains(ZIP);
    if (depth == DEEPEST) {
      if (isArchive) {
        refuse(file, "is an archive inside of " + DEEPEST + " others");
      }
      return;
    }
    if (bytes.startsWith(GZIP)) {
      unzip(file, depth);
    } else if (bytes.contains(ZIP)) {
      openEntries(file, bytes.indexOf(ZIP), depth);
    } else {
      decode(file, bytes, depth);
    }
  }

  private void openEntries(Opened file, int start, int depth) {
    byte[] content = file.content();
    int entries = 0;
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(content, start, content.length - start))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        open(new Opened(file.place() + "!" + entry.getName(), zip.readAllBytes()), depth + 1);
      }
    } catch (IOException | IllegalArgumentException e) {
      refuse(file, "is a zip that cannot be read (" + e.getMessage() + ")");
      return;
    }
    if (entries == 0) {
      refuse(file, "is a zip that cannot be read (no entry)");
    }
  }

  private void unzip(Opened file, int depth) {
    try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(file.content()))) {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      gzip.transferTo(content);
      open(new Opened(file.place() + "!gunzip", content.toByteArray()), depth + 1);
    } catch (IOException e) {
      refuse(file, "is a gzip that cannot be read (" + e.getMessage() + ")");
    }
  }

  private void decode(Opened file, String bytes, int depth) {
    Matcher run = BASE64.matcher(bytes);
    for (int count = 1; run.find(); count++) {
      byte[] decoded = Base64.getMimeDecoder().decode(wholeQuads(run.group()));
      open(new Opened(file.place() + "!base64-" + count, decoded), depth + 1);
    }
  }

  /** Without what is too short at the end to stand for a byte. */
  private static String wholeQuads(String run) {
    String digits = run.replaceAll("[\\r\\n=]", "");
    return digits.length() % 4 == 1 ? digits.substring(0, digits.length() - 1) : digits;
  }

  private void refuse(Opened file, String why) {
    closed.add(
        new Leak(file.place(), why + ": what is in it cannot be looked at, so leave it out"));
  }
}
