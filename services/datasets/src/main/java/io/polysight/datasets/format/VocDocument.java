package io.polysight.datasets.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * One of VOC's XML annotations. Parts of objects, which have names and boxes too, are left out.
 *
 * @param fileName of the image, when stated
 * @param width of the image in pixels, when stated
 * @param height of the image in pixels, when stated
 */
record VocDocument(
    @Nullable String fileName,
    @Nullable Integer width,
    @Nullable Integer height,
    List<Thing> things) {

  /** An object with its box in pixels, the first being 1, both ends included. */
  record Thing(
      String name, boolean difficult, double left, double top, double right, double bottom) {}

  /**
   * @throws IllegalArgumentException saying what is no annotation of VOC's
   */
  static VocDocument read(byte[] xml) throws IOException {
    Element root = root(xml);
    if (!root.getTagName().equals("annotation")) {
      throw new IllegalArgumentException(
          "is no annotation of VOC's: its root is <" + root.getTagName() + ">, not <annotation>");
    }
    Element size = child(root, "size");
    List<Thing> things = new ArrayList<>();
    for (Element object : children(root, "object")) {
      things.add(thing(object, things.size() + 1));
    }
    return new VocDocument(
        text(root, "filename"), side(size, "width"), side(size, "height"), List.copyOf(things));
  }

  /** Entities could name other files or unfold without end, so documents that declare any fail. */
  private static Element root(byte[] xml) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (SAXException e) {
      throw new IllegalArgumentException("is no readable XML without a document type", e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the platform's XML reader cannot be made safe", e);
    }
  }

  private static Thing thing(Element object, int number) {
    String name = text(object, "name");
    Element box = child(object, "bndbox");
    if (name == null || box == null) {
      throw new IllegalArgumentException("object " + number + " has no name or no bndbox");
    }
    return new Thing(
        name,
        "1".equals(text(object, "difficult")),
        coordinate(box, "xmin", number),
        coordinate(box, "ymin", number),
        coordinate(box, "xmax", number),
        coordinate(box, "ymax", number));
  }

  private static double coordinate(Element box, String name, int number) {
    String text = text(box, name);
    try {
      double value = Double.parseDouble(String.valueOf(text));
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, as of what is no finite number.
    }
    throw new IllegalArgumentException(
        "object " + number + ": " + name + " is " + text + ", which is no number");
  }

  private static @Nullable Integer side(@Nullable Element size, String name) {
    String text = size == null ? null : text(size, name);
    // Some programs state 0 x 0 when they do not know.
    return text == null || !text.matches("[1-9]\\d{0,8}") ? null : Integer.valueOf(text);
  }

  private static @Nullable String text(Element parent, String name) {
    Element child = child(parent, name);
    String text = child == null ? "" : child.getTextContent().strip();
    return text.isEmpty() ? null : text;
  }

  private static @Nullable Element child(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? null : found.getFirst();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
