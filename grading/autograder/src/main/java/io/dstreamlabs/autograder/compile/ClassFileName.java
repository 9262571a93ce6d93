package io.dstreamlabs.autograder.compile;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * Reads from a class file which class it defines, by its own header: the constant pool is skipped,
 * nothing is loaded, and whatever is not a class file is refused.
 */
final class ClassFileName {
  private static final int MAGIC = 0xCAFEBABE;
  private static final int UTF8 = 1;
  private static final int CLASS = 7;

  private final DataInputStream in;
  private String[] texts = {};
  private int[] classTexts = {};

  private ClassFileName(byte[] bytes) {
    in = new DataInputStream(new ByteArrayInputStream(bytes));
  }

  /**
   * The binary name of the class in this class file.
   *
   * @throws IllegalArgumentException if the bytes are not a class file
   */
  static String of(byte[] bytes) {
    try {
      return new ClassFileName(bytes).read();
    } catch (EOFException e) {
      throw new IllegalArgumentException("not a class file: it is cut off", e);
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("not a class file: " + e.getMessage(), e);
    }
  }

  private String read() throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("it does not begin with CAFEBABE");
    }
    in.readInt(); // version
    int count = in.readUnsignedShort();
    texts = new String[count];
    classTexts = new int[count];
    for (int i = 1; i < count; i++) {
      i += readConstant(i);
    }
    in.readUnsignedShort(); // access flags
    String name = texts[classTexts[in.readUnsignedShort()]];
    if (name == null) {
      throw new IOException("its class has no name");
    }
    return name.replace('/', '.');
  }

  /** Reads one constant; returns how many further indices it takes. */
  private int readConstant(int index) throws IOException {
    int tag = in.readUnsignedByte();
    switch (tag) {
      case UTF8 -> texts[index] = in.readUTF();
      case CLASS -> classTexts[index] = in.readUnsignedShort();
      case 8, 16, 19, 20 -> in.skipNBytes(2);
      case 15 -> in.skipNBytes(3);
      case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
      case 5, 6 -> {
        in.skipNBytes(8);
        return 1;
      }
      default -> throw new IOException("constant " + index + " has the unknown tag " + tag);
    }
    return 0;
  }
}
