package io.dstreamlabs.kernel.codec;

/** The kinds of plain data; the place in this list is the byte that stands for it. */
enum Tag {
  NULL,
  FALSE,
  TRUE,
  INTEGER,
  LONG,
  DOUBLE,
  TEXT,
  BYTES,
  PAIR,
  ABSENT,
  PRESENT,
  LIST,
  BAG,
  MAP
}
