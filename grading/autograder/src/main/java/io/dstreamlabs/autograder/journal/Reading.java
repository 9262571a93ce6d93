package io.dstreamlabs.autograder.journal;

/** What becomes of a journal that is already there. */
public enum Reading {
  /** It is put aside as {@code journal.jsonl.previous}, and the run starts anew. */
  FRESH,
  /** What it holds counts, where it was made from the same things. */
  RESUME
}
