package io.dstreamlabs.reference.recovery;

/**
 * What an array of CBOR stands for: its place in this list is the array's first element, and its parts follow.
 * Null, truth, text, bytes, {@code Long}, {@code Double} and {@code Float} are CBOR's own.
 */
enum Kind {
  INTEGER,
  SHORT,
  BYTE,
  CHARACTER,
  BIG_INTEGER,
  BIG_DECIMAL,
  INSTANT,
  DURATION,
  TIME,
  PAIR,
  ABSENT,
  PRESENT,
  STAMPED,
  LIST,
  BAG,
  SET,
  MAP,
  INTS,
  LONGS,
  DOUBLES,
  ENUM,
  RECORD,
  GROUP
}
