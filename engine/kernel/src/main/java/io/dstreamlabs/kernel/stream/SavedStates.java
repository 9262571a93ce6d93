package io.dstreamlabs.kernel.stream;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which stream of a program takes over which state of a checkpoint, so that code may be changed between.
 *
 * <pre>
 * program                              group       states
 * map, window                          (none)      map 1
 * reduceByKeyAndWindow, "counts"       counts      the panes of .., the table of ..
 * </pre>
 *
 * <p>A stream with an id is a group, with the streams behind it that nobody named. The states of a group go to
 * the same group, in order; if its streams are not of the same kinds in the same order, that is refused,
 * for nobody could tell which state belongs where.
 */
final class SavedStates {
  private static final String UNNAMED = "";

  private final Map<String, List<SavedStream>> groups = new LinkedHashMap<>();

  /**
   * The states of a checkpoint.
   *
   * @param dropped groups, or states of the group without a name, that nobody wants
   */
  SavedStates(List<SavedStream> saved, Set<String> dropped) {
    int unnamed = 0;
    for (SavedStream stream : saved) {
      String name =
          stream.group().equals(UNNAMED) ? stream.kind() + " " + ++unnamed : stream.group();
      if (!dropped.contains(name)) {
        groups.computeIfAbsent(stream.group(), g -> new ArrayList<>()).add(stream);
      }
    }
  }

  /**
   * The group of each stream: its own id; or the group of the first stream that reads it further back than
   * the batch, for which its RDDs are saved; or of the first that reads it at all.
   */
  static Map<StreamLife, String> groupsOf(List<StreamLife> streams) {
    Map<StreamLife, String> groups = new IdentityHashMap<>();
    Map<StreamLife, String> ofThoseWhoReadBack = new IdentityHashMap<>();
    for (int i = streams.size() - 1; i >= 0; i--) {
      StreamLife life = streams.get(i);
      String inherited = ofThoseWhoReadBack.getOrDefault(life, groups.getOrDefault(life, UNNAMED));
      String group = life.id().orElse(inherited);
      groups.put(life, group);
      for (ParentRead read : life.parents()) {
        StreamLife parent = read.parent().life();
        if (read.back().compareTo(parent.slide()) > 0) {
          ofThoseWhoReadBack.put(parent, group);
        } else if (!group.equals(UNNAMED)) {
          groups.put(parent, group);
        }
      }
    }
    return groups;
  }

  /**
   * What each stream takes over.
   *
   * @param streams all of the program
   * @throws IllegalStateException if a state finds no stream; the message says what to do
   */
  Map<StreamLife, SavedStream> claimedBy(List<StreamLife> streams) {
    Map<StreamLife, String> groupOf = groupsOf(streams);
    Map<String, List<StreamLife>> program = new LinkedHashMap<>();
    for (StreamLife life : streams) {
      if (life.isSaved()) {
        program.computeIfAbsent(groupOf.get(life), g -> new ArrayList<>()).add(life);
      }
    }
    Map<StreamLife, SavedStream> claims = new IdentityHashMap<>();
    groups.forEach(
        (group, states) -> {
          List<StreamLife> own = program.getOrDefault(group, List.of());
          requireSame(group, states.stream().map(SavedStream::kind).toList(), kinds(own));
          for (int i = 0; i < own.size(); i++) {
            claims.put(own.get(i), states.get(i));
          }
        });
    return claims;
  }

  private static List<String> kinds(List<StreamLife> streams) {
    return streams.stream().map(life -> life.stream().toString()).toList();
  }

  private static void requireSame(String group, List<String> saved, List<String> program) {
    if (saved.equals(program)) {
      return;
    }
    if (group.equals(UNNAMED)) {
      throw new IllegalStateException(
          "the checkpoint has the states %s of streams without an id, but the program has %s: name the streams with withId(..) that are new, bring back those that are gone, or call context.dropState(\"%s 1\"), for example, to start without that state"
              .formatted(numbered(saved), numbered(program), saved.get(0)));
    }
    throw new IllegalStateException(
        "the checkpoint has the states %s with the id \"%s\", but the program has %s with that id: bring the operator back, or call context.dropState(\"%s\") to start without its state"
            .formatted(saved, group, program.isEmpty() ? "none" : program, group));
  }

  private static List<String> numbered(List<String> kinds) {
    List<String> numbered = new ArrayList<>();
    kinds.forEach(kind -> numbered.add(kind + " " + (numbered.size() + 1)));
    return numbered;
  }
}
