package io.dstreamlabs.worker;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * The files of one compilation: sources from memory, class files into memory, nothing on a disk.
 */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();
  private final int maxBytes;
  private int written;

  /** Files around this manager, with at most this many bytes of class files. */
  MemoryFiles(JavaFileManager files, int maxBytes) {
    super(files);
    this.maxBytes = maxBytes;
  }

  /** The sources, in the order of their paths. */
  static List<Source> sources(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(entry -> new Source(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The class files so far. */
  Map<String, byte[]> classes() {
    Map<String, byte[]> bytes = new HashMap<>();
    classes.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
    return bytes;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      JavaFileManager.Location location,
      String className,
      JavaFileObject.Kind kind,
      FileObject sibling) {
    return new ClassFile(className, kind);
  }

  @Override
  public FileObject getFileForOutput(
      JavaFileManager.Location location,
      String packageName,
      String relativeName,
      FileObject sibling)
      throws IOException {
    throw new IOException("only class files are written");
  }

  /** A source in memory. */
  static final class Source extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    Source(String path, String text) {
      super(uri(path), Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    String path() {
      return path;
    }

    @Override
    public String getName() {
      return path;
    }

    /** By the path, not by the URI, which has no letters beyond ASCII. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      return kind == getKind() && name.equals(simpleName + kind.extension);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    private static URI uri(String path) {
      return URI.create("memory:///" + path.replaceAll("[^A-Za-z0-9_/.$-]", "_"));
    }
  }

  private final class ClassFile extends SimpleJavaFileObject {
    private final String className;

    ClassFile(String className, Kind kind) {
      super(URI.create("memory:///out/" + Integer.toHexString(className.hashCode())), kind);
      this.className = className;
    }

    @Override
    public OutputStream openOutputStream() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      classes.put(className, bytes);
      return new FilterOutputStream(bytes) {
        @Override
        public void write(byte[] part, int offset, int length) throws IOException {
          count(length);
          bytes.write(part, offset, length);
        }
      };
    }
  }

  /**
   * Whether the class files would have been larger than allowed; what there is of them is no use.
   */
  boolean isFull() {
    return written > maxBytes;
  }

  private void count(int length) throws IOException {
    written += length;
    if (isFull()) {
      throw new IOException("the classes are larger than " + maxBytes + " bytes");
    }
  }
}
