package io.dstreamlabs.autograder.kit;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The page about all datasets, cut to some of them: what stands before the first {@code ##}, and the chapters
 * that have a dataset's name as their title.
 *
 * @param text the whole page
 */
record DatasetsPage(String text) {
  private static final String CHAPTER = "(?m)^(?=## )";

  /** The page about {@code datasets} alone. */
  String of(Set<String> datasets) {
    String[] parts = text.split(CHAPTER);
    String chapters =
        Arrays.stream(parts)
            .skip(1)
            .filter(part -> datasets.contains(title(part)))
            .collect(Collectors.joining());
    return (parts[0] + chapters).stripTrailing() + "\n";
  }

  private static String title(String chapter) {
    return chapter.lines().findFirst().orElse("").substring("## ".length()).strip();
  }
}
