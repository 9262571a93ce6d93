import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plays the recording of a finished lab: what its operators make of their input, batch by batch. Needs a
 * JDK and nothing else:
 *
 * <pre>
 * java labs/SeeItWork.java lab05-windows           the lab by its name, in any folder of the course
 * java labs/SeeItWork.java labs/lab05-windows      or by its folder, from anywhere
 * java labs/SeeItWork.java lab05-windows --fast    without pauses
 * </pre>
 *
 * <p>The recording is the file {@code recording.txt} of the lab, in which blank lines part the frames. It
 * plays for some seven seconds; at once when its output goes into a file or another program.
 *
 * <p>Exit codes: 0 it was played; 2 wrong usage, or there is no such recording.
 */
final class SeeItWork {
  private static final String RECORDING = "recording.txt";
  private static final String FAST = "--fast";
  private static final long WHOLE_MS = 7000;
  private static final int WRONG_USAGE = 2;

  private SeeItWork() {}

  /** Plays the lab that {@code args} names. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> labs = new ArrayList<>(List.of(args));
    boolean fast = labs.remove(FAST) || System.console() == null;
    Path here = Path.of("").toAbsolutePath();
    if (labs.size() != 1 || labs.get(0).startsWith("-")) {
      System.err.println("Say which lab: java labs/SeeItWork.java LAB [--fast]");
      System.err.println(labsNear(here));
      System.exit(WRONG_USAGE);
    }
    Optional<Path> recording = find(labs.get(0), here);
    if (recording.isEmpty()) {
      System.err.println("There is no recording of '" + labs.get(0) + "' to be found from " + here);
      System.err.println(labsNear(here));
      System.exit(WRONG_USAGE);
    }
    play(Files.readAllLines(recording.get()), fast);
  }

  private static void play(List<String> lines, boolean fast) throws InterruptedException {
    long frames = Math.max(1, lines.stream().filter(String::isBlank).count());
    for (String line : lines) {
      System.out.println(line);
      if (line.isBlank() && !fast) {
        Thread.sleep(WHOLE_MS / frames);
      }
    }
  }

  /** The recording of {@code lab}: a folder, or a name in {@code labs/} here or further up. */
  private static Optional<Path> find(String lab, Path here) {
    Stream<Path> below = above(here).flatMap(folder -> Stream.of(folder, folder.resolve("labs")));
    return Stream.concat(Stream.of(here), below)
        .map(folder -> folder.resolve(lab).resolve(RECORDING))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** Which labs could be played, as a sentence. */
  private static String labsNear(Path here) throws IOException {
    Optional<Path> course =
        above(here).map(folder -> folder.resolve("labs")).filter(Files::isDirectory).findFirst();
    if (course.isEmpty()) {
      return "Go into the folder of the course first, or give the folder of the lab.";
    }
    try (Stream<Path> labs = Files.list(course.get())) {
      List<String> names =
          labs.filter(lab -> Files.isRegularFile(lab.resolve(RECORDING)))
              .map(lab -> lab.getFileName().toString())
              .sorted()
              .toList();
      return "The labs with a recording are: " + String.join(", ", names);
    }
  }

  private static Stream<Path> above(Path folder) {
    return Stream.iterate(folder, f -> f != null, Path::getParent);
  }
}
