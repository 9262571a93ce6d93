package io.dstreamlabs.autograder.pool;

import io.dstreamlabs.hidden.SubjectFailure;
import io.dstreamlabs.hidden.Verdict;
import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.worker.Failure;
import io.dstreamlabs.worker.PlainData;
import io.dstreamlabs.worker.Reply;
import io.dstreamlabs.worker.StackLine;
import java.util.Set;

/** Reads a worker's reply: an observation, or the failure that it tells of. */
final class Replies {
  private final Set<String> studentClasses;
  private final int replyBytes;

  Replies(Set<String> studentClasses, int replyBytes) {
    this.studentClasses = Set.copyOf(studentClasses);
    this.replyBytes = replyBytes;
  }

  /**
   * The reply in this plain data.
   *
   * @throws SubjectFailure with PROTOCOL_VIOLATION if it is not one
   */
  Reply reply(Object plain) {
    try {
      Reply reply = Reply.fromPlain(plain);
      if (reply instanceof Reply.Ready) {
        throw violation("it said that it was ready once more");
      }
      return reply;
    } catch (IllegalArgumentException e) {
      throw violation(e.getMessage());
    }
  }

  /**
   * The observation in this reply.
   *
   * @throws SubjectFailure if there is none
   */
  Observation observation(Reply.Observed reply) {
    try {
      return Observation.fromPlain(PlainData.codec(replyBytes).decode(reply.observation()));
    } catch (RuntimeException e) {
      throw violation("its observation is not one: " + e.getMessage());
    }
  }

  /**
   * The failure in this reply. The grader has found its request in order before it sent it, so a
   * worker that refuses it does not say the truth.
   */
  SubjectFailure failure(Failure failure) {
    if (failure.what() == Failure.What.BAD_REQUEST) {
      return violation("it refused a request that is in order");
    }
    return new SubjectFailure(
        verdict(failure.what()),
        failure.exceptionClass(),
        failure.message(),
        location(failure),
        failure.exercise());
  }

  static SubjectFailure violation(String why) {
    return SubjectFailure.of(
        Verdict.PROTOCOL_VIOLATION, "the worker did not speak as it should: " + why);
  }

  private static Verdict verdict(Failure.What what) {
    return switch (what) {
      case EXCEPTION -> Verdict.EXCEPTION;
      case NOT_IMPLEMENTED -> Verdict.NOT_IMPLEMENTED;
      case STACK_OVERFLOW -> Verdict.STACK_OVERFLOW;
      case MEMORY_LIMIT -> Verdict.MEMORY_LIMIT;
      case OUTPUT_LIMIT -> Verdict.OUTPUT_LIMIT;
      case BAD_REQUEST -> Verdict.PROTOCOL_VIOLATION;
    };
  }

  /** The topmost line of the stack that is the student's. */
  private String location(Failure failure) {
    return failure.frames().stream()
        .filter(line -> studentClasses.contains(line.className()) && !line.file().isEmpty())
        .findFirst()
        .map(Replies::show)
        .orElse("");
  }

  private static String show(StackLine line) {
    return line.line() > 0 ? line.file() + ":" + line.line() : line.file();
  }
}
