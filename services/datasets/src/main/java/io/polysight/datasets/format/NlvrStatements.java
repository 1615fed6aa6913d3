package io.polysight.datasets.format;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * NLVR (Suhr et al., ACL 2017; github.com/lil-lab/nlvr): {@code <split>.json} with an example per
 * line, and up to six pictures of each, {@code <directory>/<split>-<identifier>-<k>.png}, which
 * show the same three boxes in other orders. The sentence is true of all or of none of them. Where
 * an example has its {@code structured_rep}, the items are the objects of its pictures.
 */
final class NlvrStatements implements ArchiveReader {
  /** Orders of three boxes. */
  private static final int PICTURES = 6;

  private static final String KIND = "statement";
  private static final String NEEDS =
      "example of NLVR; it needs sentence, label and identifier, and the directory of its pictures";

  private final ImportLimits limits;
  private boolean structured;
  private boolean allStructured = true;

  NlvrStatements(ImportLimits limits) {
    this.limits = limits;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Example(
      @Nullable String sentence,
      @Nullable String label,
      @Nullable String identifier,
      @Nullable String directory,
      @JsonProperty("structured_rep") @Nullable List<List<NlvrItems.Written>> boxes) {}

  @Override
  public void read(Archive archive, SampleSink sink, Remarks remarks) throws IOException {
    var images = new ImageFiles(archive);
    var json = new JsonDocuments(archive, remarks, limits);
    boolean any = false;
    for (String path : archive.files()) {
      if (path.endsWith(".json")) {
        any = true;
        read(archive, path, json, images, sink, remarks);
      } else if (!ImageFolder.isImage(path)) {
        remarks.skip(path, "is neither an image nor a document");
      }
    }
    if (!any) {
      remarks.fault("", "the archive holds no <split>.json, such as train.json");
    }
    if (structured) {
      sink.declare(NlvrItems.space(allStructured));
    }
    images.skipUnused(remarks);
  }

  private void read(
      Archive archive,
      String path,
      JsonDocuments json,
      ImageFiles images,
      SampleSink sink,
      Remarks remarks)
      throws IOException {
    String text;
    try {
      text = new String(archive.read(path, limits.documentBytes()), StandardCharsets.UTF_8);
    } catch (OversizedEntryException e) {
      remarks.fault(path, String.valueOf(e.getMessage()));
      return;
    }
    String prefix = ImageFiles.stem(path);
    String split = Splits.named(prefix).orElse(null);
    int line = 0;
    for (String written : text.lines().toList()) {
      line++;
      if (written.isBlank()) {
        continue;
      }
      String place = path + ":" + line;
      Example example =
          json.parse(place, written.getBytes(StandardCharsets.UTF_8), Example.class, NEEDS);
      Statement statement = example == null ? null : statement(place, example, remarks);
      if (example != null && statement != null) {
        add(place, split, example, statement, pictures(prefix, example, images), sink, remarks);
      }
    }
  }

  private void add(
      String place,
      @Nullable String split,
      Example example,
      Statement statement,
      SortedMap<Integer, String> pictures,
      SampleSink sink,
      Remarks remarks)
      throws IOException {
    if (pictures.isEmpty()) {
      remarks.fault(
          place, "none of the pictures of " + example.identifier() + " is in the archive");
    }
    List<List<NlvrItems.Written>> boxes = example.boxes();
    String fault = boxes == null ? null : NlvrItems.fault(boxes);
    if (fault != null) {
      remarks.fault(place, fault);
      return;
    }
    structured |= boxes != null;
    allStructured &= boxes != null;
    for (Map.Entry<Integer, String> picture : pictures.entrySet()) {
      List<AnnotatedObject> items =
          boxes == null ? List.of() : NlvrItems.objects(boxes, picture.getKey());
      sink.add(
          picture.getValue(),
          split,
          new Annotations(null, null, items, null, null, List.of(statement), null));
    }
  }

  private static @Nullable Statement statement(String place, Example example, Remarks remarks) {
    String sentence = example.sentence();
    String label = example.label();
    if (sentence == null || sentence.isBlank() || label == null || example.identifier() == null) {
      remarks.fault(place, "is no " + NEEDS);
      return null;
    }
    return switch (label.toLowerCase(Locale.ROOT)) {
      case "true" -> new Statement(sentence.strip(), true, KIND);
      case "false" -> new Statement(sentence.strip(), false, KIND);
      default -> {
        remarks.fault(place, "label '" + label + "' is neither true nor false");
        yield null;
      }
    };
  }

  /** By their number. */
  private static SortedMap<Integer, String> pictures(
      String prefix, Example example, ImageFiles images) {
    SortedMap<Integer, String> pictures = new TreeMap<>();
    String directory = example.directory() == null ? "" : example.directory() + "/";
    for (int k = 0; k < PICTURES; k++) {
      String file =
          images.find(directory + prefix + "-" + example.identifier() + "-" + k + ".png", null);
      if (file != null && images.take(file)) {
        pictures.put(k, file);
      }
    }
    return pictures;
  }
}
