package io.dstreamlabs.autograder.roster;

import io.dstreamlabs.autograder.intake.NameKey;

/**
 * Which names of submissions belong to a student. Case, and how accents are composed, never matter.
 *
 * <pre>
 * file_pattern   the student's are
 * (empty)        what is called as the id, as the name, or as Moodle or Canvas would call it
 * moodle         what Moodle calls by the name, see {@link MoodleName}
 * canvas         what Canvas calls by the name or the id, see {@link CanvasName}
 * *doe*          what fits: * is any text, ? is one character, everything else is itself
 * </pre>
 */
sealed interface FilePattern {

  /** How certain it is that {@code submission} is that of {@code student}, in whose row this stands. */
  Claim claim(Student student, SubmissionName submission);

  /** The pattern in a cell of the roster. */
  static FilePattern of(String cell) {
    return switch (NameKey.of(cell)) {
      case "" -> new Usual();
      case "moodle" -> new Moodle();
      case "canvas" -> new Canvas();
      default -> new Fitting(Glob.of(cell));
    };
  }

  /** The file's name fits, with or without its ending. */
  record Fitting(Glob glob) implements FilePattern {
    @Override
    public Claim claim(Student student, SubmissionName submission) {
      boolean fits = glob.fits(submission.file()) || glob.fits(submission.name());
      return fits ? Claim.LIKELY : Claim.NONE;
    }
  }

  /** Moodle calls it by the student's full name. */
  record Moodle() implements FilePattern {
    @Override
    public Claim claim(Student student, SubmissionName submission) {
      return MoodleName.of(submission.name())
          .filter(moodle -> moodle.isOf(student.name()))
          .map(moodle -> Claim.LIKELY)
          .orElse(Claim.NONE);
    }
  }

  /** Canvas calls it by the student's name, or by the user number that is the id. */
  record Canvas() implements FilePattern {
    @Override
    public Claim claim(Student student, SubmissionName submission) {
      return CanvasName.of(submission.name())
          .map(canvas -> claim(student, canvas))
          .orElse(Claim.NONE);
    }

    private static Claim claim(Student student, CanvasName canvas) {
      boolean named = canvas.isOf(student.name());
      boolean numbered = canvas.user().equals(student.id());
      if (named && numbered) {
        return Claim.SURE;
      }
      return named || numbered ? Claim.LIKELY : Claim.NONE;
    }
  }

  /** Whatever fits best of id, name, Moodle and Canvas. */
  record Usual() implements FilePattern {
    @Override
    public Claim claim(Student student, SubmissionName submission) {
      if (same(student.id(), submission.name())) {
        return Claim.SURE;
      }
      Claim named = same(student.name(), submission.name()) ? Claim.LIKELY : Claim.NONE;
      return named
          .or(new Moodle().claim(student, submission))
          .or(new Canvas().claim(student, submission));
    }

    private static boolean same(String mine, String theirs) {
      return NameKey.of(mine).equals(NameKey.of(theirs));
    }
  }
}
