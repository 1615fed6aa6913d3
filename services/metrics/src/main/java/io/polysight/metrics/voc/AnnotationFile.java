package io.polysight.metrics.voc;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.Numbers;
import io.polysight.metrics.input.Place;
import io.polysight.metrics.matching.Box;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the objects of one of VOC's XML files: {@code annotation/object} with {@code name}, {@code
 * difficult} (0 where absent) and {@code bndbox}. Parts of objects, which have names and boxes too,
 * are left out.
 */
final class AnnotationFile {
  private static final List<String> SIDES = List.of("xmin", "ymin", "xmax", "ymax");
  private static final int OBJECT = 2;
  private static final XMLInputFactory FACTORY = factory();

  private final Path file;
  private final Faults faults;
  private final List<VocObject> objects = new ArrayList<>();

  private AnnotationFile(Path file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** Entities could name other files. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  static List<VocObject> read(Path file, Faults faults) {
    var reading = new AnnotationFile(file, faults);
    try (InputStream in = Files.newInputStream(file)) {
      reading.read(FACTORY.createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      faults.add("annotation that is no XML", new Place(file, Math.max(0, line), "").toString());
    } catch (IOException e) {
      faults.add("annotation that does not exist or cannot be read", file.toString());
    }
    return reading.objects;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    int depth = 0;
    boolean annotation = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        annotation |= depth == 1 && xml.getLocalName().equals("annotation");
        if (annotation && depth == OBJECT && xml.getLocalName().equals("object")) {
          object(xml);
          depth--;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    if (!annotation) {
      faults.add("XML that is no annotation of VOC's", file.toString());
    }
  }

  /** Reads to the end of the element; leaves are known by their path, such as bndbox.xmin. */
  private void object(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> leaves = new HashMap<>();
    long line = xml.getLocation().getLineNumber();
    List<String> path = new ArrayList<>();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        path.add(xml.getLocalName());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (depth > 0) {
          path.removeLast();
        }
      } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
        leaves.put(String.join(".", path), xml.getText().strip());
      }
    }
    String name = leaves.getOrDefault("name", "");
    if (name.isEmpty()) {
      faults.add("object without a name", new Place(file, line, "object").toString());
    }
    String difficult = leaves.getOrDefault("difficult", "0");
    if (!difficult.equals("0") && !difficult.equals("1")) {
      faults.add(
          "difficult that is neither 0 nor 1",
          new Place(file, line, "object.difficult"),
          difficult);
    }
    @Nullable Box box = box(leaves, line);
    if (box != null && !name.isEmpty()) {
      objects.add(new VocObject(name, box, difficult.equals("1")));
    }
  }

  private @Nullable Box box(Map<String, String> leaves, long line) {
    double[] sides = new double[SIDES.size()];
    for (int i = 0; i < sides.length; i++) {
      String text = leaves.getOrDefault("bndbox." + SIDES.get(i), "");
      sides[i] = Numbers.finite(text);
      if (Double.isNaN(sides[i])) {
        faults.add(
            "side of a box that is no finite number",
            new Place(file, line, "object.bndbox." + SIDES.get(i)),
            text.isEmpty() ? "absent" : text);
        return null;
      }
    }
    if (sides[2] < sides[0] || sides[3] < sides[1]) {
      faults.add(
          "box whose right or bottom is before its left or top",
          new Place(file, line, "object.bndbox"),
          leaves.get("bndbox.xmin")
              + " "
              + leaves.get("bndbox.ymin")
              + " "
              + leaves.get("bndbox.xmax")
              + " "
              + leaves.get("bndbox.ymax"));
      return null;
    }
    return new Box(sides[0], sides[1], sides[2], sides[3]);
  }
}
