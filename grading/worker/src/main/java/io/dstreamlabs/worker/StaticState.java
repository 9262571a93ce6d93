package io.dstreamlabs.worker;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Tells from a class file whether its class can keep anything between two uses: a static field that
 * is no compile-time constant, or code that runs once, when the class is initialized.
 */
final class StaticState {
  private static final int ACC_STATIC = 0x0008;
  private static final int ACC_FINAL = 0x0010;
  private static final int UTF8 = 1;

  private final ByteBuffer in;
  private String[] texts = {};

  private StaticState(byte[] classFile) {
    in = ByteBuffer.wrap(classFile);
  }

  /** Whether there is any; also true of bytes that are no class file. */
  static boolean isIn(byte[] classFile) {
    try {
      return new StaticState(classFile).found();
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return true;
    }
  }

  private boolean found() {
    skip(8); // magic, version
    readConstants();
    skip(6); // access flags, this class, super class
    skip(2 * unsignedShort()); // interfaces
    for (int fields = unsignedShort(); fields > 0; fields--) {
      int flags = unsignedShort();
      skip(4); // name, descriptor
      boolean isConstant = hasAttribute("ConstantValue") && (flags & ACC_FINAL) != 0;
      if ((flags & ACC_STATIC) != 0 && !isConstant) {
        return true;
      }
    }
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
  private boolean hasAttribute(String name) {
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

  private void readConstants() {
    texts = new String[unsignedShort()];
    for (int i = 1; i < texts.length; i++) {
      int tag = in.get();
      switch (tag) {
        case UTF8 -> texts[i] = readText(unsignedShort());
        case 7, 8, 16, 19, 20 -> skip(2);
        case 15 -> skip(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(4);
        case 5, 6 -> {
          skip(8);
          i++; // takes two places
        }
        default -> throw new IllegalArgumentException("unknown tag " + tag);
      }
    }
  }

  /** The names that are asked for are ASCII; what others are read as does not matter. */
  private String readText(int length) {
    String text = new String(in.array(), in.position(), length, StandardCharsets.ISO_8859_1);
    skip(length);
    return text;
  }

  private String text() {
    return String.valueOf(texts[unsignedShort()]);
  }

  private int unsignedShort() {
    return Short.toUnsignedInt(in.getShort());
  }

  private void skip(int bytes) {
    if (bytes < 0 || bytes > in.remaining()) {
      throw new IllegalArgumentException("cut off");
    }
    in.position(in.position() + bytes);
  }
}
