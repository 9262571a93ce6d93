package io.dstreamlabs.autograder.report;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of folders for names of submissions.
 *
 * <pre>
 * José O'Brien   Jose-O-Brien
 * &lt;script&gt;       script
 * ..             submission-cad4e87a      nothing is left of it
 * con            con-ab20c6cf             Windows has a device of this name
 * Kim, kim       Kim-791d0872, kim-087be5f7
 * </pre>
 *
 * A folder's name holds letters and digits of ASCII, {@code -} and {@code _} alone, so it has no dot and is
 * never the name of one of our files; it has at most {@value #LONGEST} characters, and differs from all
 * others in more than case.
 */
public final class Folders {
  private static final int LONGEST = 60;
  private static final int HASH = 8;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9_]+");
  private static final Pattern EDGES = Pattern.compile("^[-_]+|[-_]+$");
  private static final Pattern DEVICES =
      Pattern.compile("con|prn|aux|nul|conin|conout|clock|com\\d|lpt\\d");

  private Folders() {}

  /**
   * A folder for each name. The same names give the same folders, in whatever order they come.
   *
   * @param names of submissions
   * @return name to folder, sorted by name
   */
  public static Map<String, String> of(Collection<String> names) {
    Map<String, List<String>> byKey =
        new TreeSet<>(names)
            .stream()
                .collect(
                    Collectors.groupingBy(
                        name -> key(slug(name)), TreeMap::new, Collectors.toList()));
    Map<String, String> folders = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    byKey.forEach(
        (key, same) -> {
          if (same.size() == 1 && isUsable(slug(same.get(0)))) {
            folders.put(same.get(0), slug(same.get(0)));
            taken.add(key);
          }
        });
    for (String name : new TreeSet<>(names)) {
      folders.computeIfAbsent(name, missing -> hashed(missing, taken));
    }
    return Collections.unmodifiableMap(folders);
  }

  private static String slug(String name) {
    String ascii = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return EDGES.matcher(OTHERS.matcher(ascii).replaceAll("-")).replaceAll("");
  }

  private static String key(String slug) {
    return slug.toLowerCase(Locale.ROOT);
  }

  private static boolean isUsable(String slug) {
    return !slug.isEmpty() && slug.length() <= LONGEST && !DEVICES.matcher(key(slug)).matches();
  }

  /** The slug and the beginning of the name's hash; more of the hash where that is taken. */
  private static String hashed(String name, Set<String> taken) {
    String hash = hash(name);
    for (int length = HASH; length <= hash.length(); length += HASH) {
      String slug = slug(name);
      int room = Math.max(0, LONGEST - length - 1);
      String start = EDGES.matcher(slug.substring(0, Math.min(room, slug.length()))).replaceAll("");
      String folder = (start.isEmpty() ? "submission" : start) + "-" + hash.substring(0, length);
      if (taken.add(key(folder))) {
        return folder;
      }
    }
    throw new IllegalArgumentException("no folder is left for submission " + name + ": rename it");
  }

  private static String hash(String name) {
    ByteBuffer bytes = ByteBuffer.allocate(name.length() * Character.BYTES);
    bytes.asCharBuffer().put(name);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
