package io.dstreamlabs.autograder.kit;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A POM that parts are taken out of, while everything else stays as it is written. Not thread-safe. */
final class PomTree {
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final Document document;

  private PomTree(Document document) {
    this.document = document;
  }

  /** Reads a POM of our own. */
  static PomTree read(Path pom) {
    try {
      return new PomTree(parse(Files.readString(pom), pom.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + pom, e);
    }
  }

  private static Document parse(String xml, String name) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null); // the exception says it; nothing is printed
      return builder.parse(new InputSource(new StringReader(xml)));
    } catch (SAXException e) {
      throw new IllegalStateException(name + " is not valid XML: " + e.getMessage(), e);
    } catch (ParserConfigurationException | IOException impossible) {
      throw new IllegalStateException("every JDK parses XML from memory", impossible);
    }
  }

  /** The elements at {@code path}, an XPath, in the order of the file. */
  List<Element> all(String path) {
    try {
      NodeList nodes =
          (NodeList)
              XPathFactory.newDefaultInstance()
                  .newXPath()
                  .evaluate(path, document, XPathConstants.NODESET);
      List<Element> elements = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        elements.add((Element) nodes.item(i));
      }
      return elements;
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException("path is " + path + ", but must be an XPath", e);
    }
  }

  /** The one element at {@code path}. */
  Element one(String path) {
    List<Element> found = all(path);
    if (found.size() != 1) {
      throw new IllegalStateException(
          "the POM has %d elements at %s, but must have one".formatted(found.size(), path));
    }
    return found.get(0);
  }

  /** The text of the child called {@code name}; none if there is no such child. */
  static Optional<String> text(Element parent, String name) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeName().equals(name)) {
        return Optional.of(child.getTextContent().strip());
      }
    }
    return Optional.empty();
  }

  /** Takes out what is at {@code path}, if there is any. */
  void remove(String path) {
    all(path).forEach(PomTree::remove);
  }

  /** Takes out an element, with the comment above it and its line. */
  static void remove(Element element) {
    Node parent = element.getParentNode();
    Node before = element.getPreviousSibling();
    while (before != null && before.getNodeType() != Node.ELEMENT_NODE) {
      Node next = before.getPreviousSibling();
      parent.removeChild(before);
      before = next;
    }
    parent.removeChild(element);
  }

  /** Puts lines of XML before {@code place}, indented as they are. */
  void insertBefore(Element place, String xml) {
    Node parsed = parse("<lines>" + xml + "</lines>", "an insertion").getDocumentElement();
    for (Node child = parsed.getFirstChild(); child != null; child = child.getNextSibling()) {
      place.getParentNode().insertBefore(document.importNode(child, true), place);
    }
  }

  /** The whole POM as text. */
  String xml() {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(document), new StreamResult(text));
      return DECLARATION + text.toString().replace("\r\n", "\n").strip() + "\n";
    } catch (TransformerException impossible) {
      throw new IllegalStateException("every JDK writes XML to memory", impossible);
    }
  }
}
