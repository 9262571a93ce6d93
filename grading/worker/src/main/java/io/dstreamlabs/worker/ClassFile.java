package io.dstreamlabs.worker;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * What a class file says of its class. Nothing is loaded, so the bytes may be anybody's.
 *
 * @param className binary name of the class that it defines
 * @param hasStaticState whether the class can keep anything between two uses: a static field that is
 *     no compile-time constant, or code that runs once, when the class is initialized; also where its
 *     members cannot be read
 */
public record ClassFile(String className, boolean hasStaticState) {

  /**
   * Reads a class file.
   *
   * @throws IllegalArgumentException if the bytes are not one, up to the name of its class
   */
  public static ClassFile of(byte[] bytes) {
    Reader reader = new Reader(bytes);
    try {
      String name = reader.className();
      return new ClassFile(name, reader.hasStaticState());
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("not a class file: it is cut off", e);
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("not a class file: " + e.getMessage(), e);
    }
  }

  /** Goes through the bytes once, from the front. */
  private static final class Reader {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int ACC_STATIC = 0x0008;
    private static final int ACC_FINAL = 0x0010;

    private final byte[] bytes;
    private final ByteBuffer in;
    private int[] textPlaces = {};
    private int[] classTexts = {};

    Reader(byte[] bytes) {
      this.bytes = bytes;
      this.in = ByteBuffer.wrap(bytes);
    }

    String className() throws IOException {
      if (in.getInt() != MAGIC) {
        throw new IOException("it does not begin with CAFEBABE");
      }
      skip(4); // version
      int count = unsignedShort();
      textPlaces = new int[count];
      classTexts = new int[count];
      for (int i = 1; i < count; i++) {
        i += readConstant(i);
      }
      skip(2); // access flags
      int place = textPlaces[classTexts[unsignedShort()]];
      if (place == 0) {
        throw new IOException("its class has no name");
      }
      return textAt(place).replace('/', '.');
    }

    boolean hasStaticState() {
      try {
        skip(2); // super class
        skip(2 * unsignedShort()); // interfaces
        return hasStaticField() || hasInitializer();
      } catch (IOException | BufferUnderflowException | IndexOutOfBoundsException e) {
        return true;
      }
    }

    private boolean hasStaticField() throws IOException {
      for (int fields = unsignedShort(); fields > 0; fields--) {
        int flags = unsignedShort();
        skip(4); // name, descriptor
        boolean isConstant = hasAttribute("ConstantValue") && (flags & ACC_FINAL) != 0;
        if ((flags & ACC_STATIC) != 0 && !isConstant) {
          return true;
        }
      }
      return false;
    }

    private boolean hasInitializer() throws IOException {
      for (int methods = unsignedShort(); methods > 0; methods--) {
        skip(2); // access flags
        if ("<clinit>".equals(text())) {
          return true;
        }
        skip(2); // descriptor
        skipAttributes();
      }
      return false;
    }

    /** Reads all attributes of a member; whether one of them has this name. */
    private boolean hasAttribute(String name) throws IOException {
      boolean has = false;
      for (int attributes = unsignedShort(); attributes > 0; attributes--) {
        has |= name.equals(text());
        skip(in.getInt());
      }
      return has;
    }

    private void skipAttributes() {
      for (int attributes = unsignedShort(); attributes > 0; attributes--) {
        skip(2); // name
        skip(in.getInt());
      }
    }

    /** Reads one constant; returns how many further indices it takes. */
    private int readConstant(int index) throws IOException {
      int tag = in.get();
      switch (tag) {
        case UTF8 -> {
          textPlaces[index] = in.position();
          skip(unsignedShort());
        }
        case CLASS -> classTexts[index] = unsignedShort();
        case 8, 16, 19, 20 -> skip(2);
        case 15 -> skip(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(4);
        case 5, 6 -> {
          skip(8);
          return 1;
        }
        default -> throw new IOException("constant " + index + " has the unknown tag " + tag);
      }
      return 0;
    }

    private String text() throws IOException {
      return textAt(textPlaces[unsignedShort()]);
    }

    private String textAt(int place) throws IOException {
      int length = bytes.length - place;
      return new DataInputStream(new ByteArrayInputStream(bytes, place, length)).readUTF();
    }

    private int unsignedShort() {
      return Short.toUnsignedInt(in.getShort());
    }

    private void skip(int count) {
      if (count < 0 || count > in.remaining()) {
        throw new BufferUnderflowException();
      }
      in.position(in.position() + count);
    }
  }
}
