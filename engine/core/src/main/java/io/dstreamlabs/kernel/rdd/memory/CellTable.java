package io.dstreamlabs.kernel.rdd.memory;

/**
 * Cells by key, in the order in which the keys came.
 *
 * <pre>
 * slots    . | t2:1 | . | t0:0 | t1:2 | .      tag and place, found by linear probing
 * places   k0 c0   k2 c1   k1 c2               keys and cells side by side
 * </pre>
 *
 * <p>A hash code is mixed first; its upper bits are the slot where the search begins, and the lower ones the tag,
 * so that other hash codes are told apart without a look at their keys. A slot has four bytes, for a look-up in a
 * large table waits for the pages that its slots are spread over. Hash codes are kept beside the places; so a table
 * grows, and is merged into another, without asking the keys for them again. What is taken out leaves its place
 * empty until the table runs out of places. Not thread-safe.
 *
 * @param <K> keys, with {@code equals} and {@code hashCode} as a hash table needs them
 * @param <A> cells
 */
final class CellTable<K, A> {
  private static final int LEAST = 16;
  private static final int GOLDEN =
      0x9E3779B9; // 2^32 over the golden ratio: spreads what lies together

  private int[] slots; // the tag above, the place + 1 below; 0 is free
  private int slotBits; // how many bits the number of a slot has, and a place + 1 at most
  private Object[] entries; // a key, and its cell beside it: one look at the memory finds both
  private int[] hashes;
  private int places;
  private int empty;

  /** An empty table that has room for {@code expected} keys. */
  CellTable(int expected) {
    int capacity = LEAST;
    while (capacity < expected) {
      capacity *= 2;
    }
    entries = new Object[2 * capacity];
    hashes = new int[capacity];
    makeSlots(capacity);
  }

  /** How many keys there are. */
  int size() {
    return places - empty;
  }

  /** How many places there are; those of keys that were taken out are empty. */
  int places() {
    return places;
  }

  boolean isEmpty(int place) {
    return entries[2 * place] == null;
  }

  /** The place of {@code key}, whose hash code is given; negative if it is not there. */
  int find(Object key, int hash) {
    int mask = slots.length - 1;
    int mixed = hash * GOLDEN;
    int tag = mixed << slotBits;
    int i = mixed >>> -slotBits;
    for (int slot = slots[i]; slot != 0; slot = slots[i]) {
      if ((slot & -slots.length) == tag) {
        int place = (slot & mask) - 1;
        Object there = entries[2 * place];
        if (there == key || there != null && there.equals(key)) {
          return place;
        }
      }
      i = (i + 1) & mask;
    }
    return -1;
  }

  /**
   * Looks where {@link #find} will mostly look for a key whose hash code is given, and at the key and the cell that
   * are there, so that they are near when it does.
   *
   * @return nothing that matters; but who drops it may find that the compiler drops the look as well
   */
  int touch(int hash) {
    int slot = slots[(hash * GOLDEN) >>> -slotBits];
    int place = Math.max((slot & (slots.length - 1)) - 1, 0);
    Object key = entries[2 * place];
    Object cell = entries[2 * place + 1];
    return key != null && cell != null && key.getClass() == cell.getClass() ? 1 : 0;
  }

  /** Adds {@code key}, which is not there; its place is the last. The others' places may change. */
  void add(K key, int hash, A cell) {
    if (places == hashes.length) {
      closeUp(empty > places / 2 ? places : Math.multiplyExact(places, 2));
    }
    append(key, hash, cell);
  }

  private void append(Object key, int hash, Object cell) {
    entries[2 * places] = key;
    entries[2 * places + 1] = cell;
    hashes[places] = hash;
    enter(places);
    places++;
  }

  /** Takes out the key at {@code place}. */
  void remove(int place) {
    entries[2 * place] = null;
    entries[2 * place + 1] = null;
    empty++;
  }

  @SuppressWarnings("unchecked") // add() put it there
  K key(int place) {
    return (K) entries[2 * place];
  }

  @SuppressWarnings("unchecked") // add() or set() put it there
  A cell(int place) {
    return (A) entries[2 * place + 1];
  }

  void set(int place, A cell) {
    entries[2 * place + 1] = cell;
  }

  int hash(int place) {
    return hashes[place];
  }

  /** Moves the keys together, into room for {@code capacity} of them. */
  private void closeUp(int capacity) {
    Object[] oldEntries = entries;
    int[] oldHashes = hashes;
    int oldPlaces = places;
    entries = new Object[2 * capacity];
    hashes = new int[capacity];
    places = 0;
    empty = 0;
    makeSlots(capacity);
    for (int old = 0; old < oldPlaces; old++) {
      if (oldEntries[2 * old] != null) {
        append(oldEntries[2 * old], oldHashes[old], oldEntries[2 * old + 1]);
      }
    }
  }

  /** Twice as many slots as places; so at least every second one is free. */
  private void makeSlots(int capacity) {
    slots = new int[Math.multiplyExact(capacity, 2)];
    slotBits = Integer.numberOfTrailingZeros(slots.length);
  }

  private void enter(int place) {
    int mask = slots.length - 1;
    int mixed = hashes[place] * GOLDEN;
    int i = mixed >>> -slotBits;
    while (slots[i] != 0) {
      i = (i + 1) & mask;
    }
    slots[i] = mixed << slotBits | (place + 1);
  }
}
