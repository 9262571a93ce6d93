import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs a program of a lab, as it was compiled last, or the server of lines that comes with the course. In
 * the repository and in a student kit alike; needs a JDK and nothing else:
 *
 * <pre>
 * java labs/RunIt.java lab02-dstreams NetworkWordCount localhost 9999    a program of a lab, its arguments
 * java labs/RunIt.java LineServer 9999                                   sends what is typed, as nc -lk does
 * java labs/RunIt.java LineServer 9999 notes.txt                         a line per second, then what is typed
 * </pre>
 *
 * <p>A lab is named, in any folder of the course, or given as a folder from anywhere.
 *
 * <p>Exit codes: those of the program; 1 it ended with an exception; 2 wrong usage, or it is not compiled.
 */
final class RunIt {
  private static final String LINE_SERVER = "LineServer";
  private static final String SOURCES = "src/main/java";
  private static final String SOURCES_JAR = "-sources.jar";
  private static final String CLASSES = "target/classes";
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private RunIt() {}

  /** What keeps a program from being run, and the cure. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  /** Runs what {@code args} name. */
  public static void main(String[] args) throws Exception {
    Path here = Path.of("").toAbsolutePath();
    List<String> words = List.of(args);
    try {
      if (!words.isEmpty() && words.get(0).equals(LINE_SERVER)) {
        List<Path> engine = engine(courseAbove(here), "mvn -q compile -pl engine/replay -am");
        start(engine, "io.dstreamlabs.replay.LineServerMain", words.subList(1, words.size()));
      } else if (words.size() >= 2) {
        startOfLab(lab(words.get(0), here), words.get(1), words.subList(2, words.size()));
      } else {
        throw new Refused(
            "Say what to run: java labs/RunIt.java LAB PROGRAM [ARGUMENTS]\n"
                + "or, for the server of lines: java labs/RunIt.java LineServer [PORT [FILE]]");
      }
    } catch (Refused e) {
      System.err.println(e.getMessage());
      System.exit(WRONG_USAGE);
    }
  }

  private static void startOfLab(Path lab, String program, List<String> arguments)
      throws Refused, ReflectiveOperationException, IOException {
    String name = lab.getFileName().toString();
    List<String> programs = programs(lab);
    if (!programs.contains(program)) {
      throw new Refused(
          "%s has no program '%s'; it has: %s"
              .formatted(name, program, programs.isEmpty() ? "none" : String.join(", ", programs)));
    }
    Path course = courseAbove(lab);
    String folder = course.relativize(lab).toString().replace('\\', '/');
    String cure = "mvn -q compile -pl " + folder + " -am";
    Path classes = lab.resolve(CLASSES);
    Path compiled =
        newest(classes, program + ".class").orElseThrow(() -> new Refused(notCompiled(name, cure)));
    if (changed(lab.resolve(SOURCES), ".java").compareTo(changed(classes, ".class")) > 0) {
      System.err.println(
          "(%s was changed since it was compiled, and runs as it was: to change that, run %s)"
              .formatted(name, cure));
    }
    List<Path> classPath = new ArrayList<>(engine(course, cure));
    classPath.add(classes);
    String path = classes.relativize(compiled).toString().replace('\\', '/');
    start(classPath, path.replace(".class", "").replace('/', '.'), arguments);
  }

  /** Core, kernel and replay: their classes in the repository, their jars in a student kit. */
  private static List<Path> engine(Path course, String cure) throws Refused, IOException {
    List<Path> found = new ArrayList<>();
    for (String module : List.of("core", "kernel", "replay")) {
      Path source = course.resolve("engine").resolve(module);
      if (Files.isDirectory(source)) {
        if (!Files.isDirectory(source.resolve(CLASSES))) {
          throw new Refused(notCompiled("The engine", cure));
        }
        found.add(source.resolve(CLASSES));
      } else {
        String artifact = "dstream-" + module;
        Path folder = course.resolve("repo/io/dstreamlabs").resolve(artifact);
        found.add(
            newest(folder, ".jar")
                .orElseThrow(
                    () ->
                        new Refused("There is no jar in " + folder + ": is the course complete?")));
      }
    }
    return found;
  }

  private static String notCompiled(String what, String cure) {
    return what + " is not compiled yet: run " + cure + " first, in the folder of the course.";
  }

  private static void start(List<Path> classPath, String mainClass, List<String> arguments)
      throws ReflectiveOperationException, MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (Path path : classPath) {
      urls.add(path.toUri().toURL());
    }
    // Not closed: the program may have threads that go on.
    ClassLoader loader =
        new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    try {
      loader
          .loadClass(mainClass)
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments.toArray(new String[0]));
    } catch (InvocationTargetException e) {
      e.getCause().printStackTrace();
      System.exit(FAILED);
    }
  }

  /** The folder {@code lab}: itself, or a name in {@code labs/} here or further up. */
  private static Path lab(String lab, Path here) throws Refused {
    Stream<Path> below = above(here).flatMap(folder -> Stream.of(folder, folder.resolve("labs")));
    return below
        .map(folder -> folder.resolve(lab).normalize())
        .filter(folder -> Files.isDirectory(folder.resolve(SOURCES)))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    "There is no lab '%s' to be found from %s: go into the folder of the course, or give that of the lab."
                        .formatted(lab, here)));
  }

  private static Path courseAbove(Path folder) throws Refused {
    return above(folder)
        .filter(course -> Files.isDirectory(course.resolve("labs")))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    "Go into the folder of the course first: there is no labs above " + folder));
  }

  /** The classes of a lab that have a main. */
  private static List<String> programs(Path lab) throws IOException {
    List<String> programs = new ArrayList<>();
    try (Stream<Path> files = Files.walk(lab.resolve(SOURCES))) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
        if (Files.readString(file).contains("public static void main(")) {
          programs.add(file.getFileName().toString().replace(".java", ""));
        }
      }
    }
    return programs.stream().sorted().toList();
  }

  /** The file below {@code folder} whose name ends so and that was changed last; no jar of sources. */
  private static Optional<Path> newest(Path folder, String end) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(end) && !file.toString().endsWith(SOURCES_JAR))
          .max((a, b) -> time(a).compareTo(time(b)));
    }
  }

  private static FileTime changed(Path folder, String end) throws IOException {
    return newest(folder, end).map(RunIt::time).orElse(FileTime.fromMillis(0));
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> above(Path folder) {
    return Stream.iterate(folder, f -> f != null, Path::getParent);
  }
}
