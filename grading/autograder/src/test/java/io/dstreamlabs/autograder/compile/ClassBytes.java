package io.dstreamlabs.autograder.compile;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Class files made by hand: header, constants and names, nothing else. */
final class ClassBytes {
  private ClassBytes() {}

  /** A class file whose header calls it by this internal name, with slashes. */
  static byte[] named(String internalName) {
    return of(0xCAFEBABE, internalName, 5);
  }

  /** The same with other first bytes, or with the class in another constant than number 5. */
  static byte[] of(int magic, String internalName, int thisClass) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(magic);
      out.writeInt(61);
      out.writeShort(7); // constants 1 to 6
      out.writeByte(5); // a long: 1 and 2
      out.writeLong(42);
      out.writeByte(12); // name and type: 3
      out.writeInt(0);
      out.writeByte(1); // text: 4
      out.writeUTF(internalName);
      out.writeByte(7); // class: 5
      out.writeShort(4);
      out.writeByte(15); // method handle: 6
      out.write(new byte[3]);
      out.writeShort(0x21);
      out.writeShort(thisClass);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
