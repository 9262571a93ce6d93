package io.dstreamlabs.autograder.roster;

import io.dstreamlabs.autograder.csv.Problems;
import io.dstreamlabs.autograder.intake.NameKey;
import io.dstreamlabs.autograder.intake.Shown;
import io.dstreamlabs.autograder.run.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Brings students and submissions together. Whose claim is surest has the submission; two that are as
 * sure are a problem, not a guess. Cost: the number of students by that of submissions.
 */
final class Matchmaking {
  private final List<Student> students;
  private final Problems problems;

  /**
   * For these students, whose ids differ.
   *
   * @param problems where to tell what fits twice
   */
  Matchmaking(List<Student> students, Problems problems) {
    this.students = List.copyOf(students);
    this.problems = problems;
  }

  /** Who handed in what; of no use if there is a problem. */
  Matching match(List<Candidate> handedIn) {
    Map<Student, List<Candidate>> found = new LinkedHashMap<>();
    students.forEach(student -> found.put(student, new ArrayList<>()));
    List<Candidate> strangers = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    for (Candidate candidate : handedIn) {
      if (isOnlineText(candidate)) {
        ignored.add(SubmissionName.of(candidate).file());
        continue;
      }
      List<Student> owners = owners(SubmissionName.of(candidate));
      if (owners.isEmpty()) {
        strangers.add(candidate);
      } else if (owners.size() == 1) {
        found.get(owners.get(0)).add(candidate);
      } else {
        tellOwners(candidate, owners);
      }
    }
    found.forEach(this::tellIfTwo);
    strangers.forEach(this::tellIfCalledAsAStudent);
    return matching(found, strangers, ignored);
  }

  private List<Student> owners(SubmissionName submission) {
    Claim best = Claim.NONE;
    List<Student> owners = new ArrayList<>();
    for (Student student : students) {
      Claim claim = student.claim(submission);
      if (claim.compareTo(best) > 0) {
        owners.clear();
        best = claim;
      }
      if (claim == best && best != Claim.NONE) {
        owners.add(student);
      }
    }
    return owners;
  }

  private void tellOwners(Candidate candidate, List<Student> owners) {
    String who =
        owners.stream()
            .map(owner -> "'%s' (line %d)".formatted(Shown.name(owner.id()), owner.line()))
            .collect(Collectors.joining(" and "));
    problems.add(
        owners.get(0).line(),
        "%s may be of %s: write a file_pattern for each of them that fits one submission alone"
            .formatted(file(candidate), who));
  }

  private void tellIfTwo(Student student, List<Candidate> candidates) {
    if (candidates.size() > 1) {
      String files =
          candidates.stream().map(Matchmaking::file).sorted().collect(Collectors.joining(" and "));
      problems.add(
          student.line(),
          "two submissions of one student, '%s': %s: take away what is not to be graded"
              .formatted(Shown.name(student.id()), files));
    }
  }

  private void tellIfCalledAsAStudent(Candidate stranger) {
    for (Student student : students) {
      if (NameKey.of(student.id()).equals(NameKey.of(stranger.name()))) {
        problems.add(
            student.line(),
            "the file_pattern of '%s' does not fit %s, which is called as the id: mend the pattern, or rename %2$s"
                .formatted(Shown.name(student.id()), file(stranger)));
      }
    }
  }

  private static Matching matching(
      Map<Student, List<Candidate>> found, List<Candidate> strangers, List<String> ignored) {
    List<Candidate> candidates = new ArrayList<>();
    strangers.forEach(stranger -> candidates.add(unpacked(stranger, stranger.name())));
    Map<String, String> names = new HashMap<>();
    Set<String> missing = new HashSet<>();
    found.forEach(
        (student, theirs) -> {
          theirs.stream().limit(1).forEach(one -> candidates.add(unpacked(one, student.id())));
          if (theirs.isEmpty()) {
            missing.add(student.id());
          }
          if (!student.name().isEmpty()) {
            names.put(student.id(), student.name());
          }
        });
    candidates.sort(Comparator.comparing(Candidate::name));
    return new Matching(
        candidates,
        names,
        new TreeSet<>(missing),
        new TreeSet<>(strangers.stream().map(Candidate::name).toList()),
        ignored.stream().sorted().toList());
  }

  private static boolean isOnlineText(Candidate candidate) {
    return MoodleName.of(candidate.name()).filter(MoodleName::isOnlineText).isPresent();
  }

  /** Under {@code name}, and without the folder that Moodle puts around a zip. */
  private static Candidate unpacked(Candidate candidate, String name) {
    boolean moodle = MoodleName.of(candidate.name()).isPresent();
    return new Candidate(name, moodle ? LoneZip.in(candidate.source()) : candidate.source());
  }

  private static String file(Candidate candidate) {
    return "'" + Shown.name(SubmissionName.of(candidate).file()) + "'";
  }
}
