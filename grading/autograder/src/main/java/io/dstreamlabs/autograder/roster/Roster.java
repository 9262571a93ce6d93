package io.dstreamlabs.autograder.roster;

import io.dstreamlabs.autograder.csv.CsvRow;
import io.dstreamlabs.autograder.csv.CsvTable;
import io.dstreamlabs.autograder.csv.Problems;
import io.dstreamlabs.autograder.intake.NameKey;
import io.dstreamlabs.autograder.intake.Shown;
import io.dstreamlabs.autograder.lab.WrongUsage;
import io.dstreamlabs.autograder.run.Candidate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The students of a course, in a table of theirs.
 *
 * <pre>
 * id,name,file_pattern
 * s01,Jane Doe,
 * s02,José O'Brien,canvas
 * s03,"Roe, Kim",*kim*
 * </pre>
 */
public final class Roster {
  private static final CsvTable TABLE =
      new CsvTable(List.of("id", "name"), List.of("file_pattern"));

  private Roster() {}

  /**
   * Finds to each student of {@code file} what the student handed in.
   *
   * @param handedIn the submissions under their own names
   * @throws WrongUsage with everything that leaves open whose a submission is: ids that are there twice
   *     or empty, two submissions of one student, a submission of two students, and one of nobody that
   *     is called as a student's id
   */
  public static Matching match(Path file, List<Candidate> handedIn) {
    Problems problems = new Problems(file);
    List<Student> students = students(TABLE.read(file, problems), problems);
    Matching matching = new Matchmaking(students, problems).match(handedIn);
    problems.refuseIfAny();
    if (students.isEmpty()) {
      throw new WrongUsage(file + " names no student: write a line for each below the header");
    }
    return matching;
  }

  private static List<Student> students(List<CsvRow> rows, Problems problems) {
    List<Student> students = new ArrayList<>();
    Map<String, Student> byKey = new HashMap<>();
    for (CsvRow row : rows) {
      String id = row.cell("id");
      if (id.isEmpty()) {
        problems.add(row.line(), "id is empty: give each student one of its own");
        continue;
      }
      FilePattern pattern = FilePattern.of(row.cell("file_pattern"));
      Student student = new Student(id, row.cell("name"), pattern, row.line());
      Student other = byKey.putIfAbsent(NameKey.of(id), student);
      if (other == null) {
        students.add(student);
      } else {
        problems.add(
            row.line(),
            "id '%s' is that of line %d, '%s', too: give each student one of its own"
                .formatted(Shown.name(id), other.line(), Shown.name(other.id())));
      }
    }
    return students;
  }
}
