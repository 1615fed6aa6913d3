package io.polysight.datasets.format;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * NLVR (Suhr et al., ACL 2017; github.com/lil-lab/nlvr): {@code <split>.json} with an example per
 * line, and up to six pictures of each, {@code <directory>/<split>-<identifier>-<k>.png}, which
 * show the same three boxes in other orders. The sentence is true of all or of none of them.
 */
final class NlvrStatements implements ArchiveReader {
  /** Orders of three boxes. */
  private static final int PICTURES = 6;

  private static final String KIND = "statement";
  private static final String NEEDS =
      "example of NLVR; it needs sentence, label and identifier, and the directory of its pictures";

  private final ImportLimits limits;

  NlvrStatements(ImportLimits limits) {
    this.limits = limits;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Example(
      @Nullable String sentence,
      @Nullable String label,
      @Nullable String identifier,
      @Nullable String directory) {}

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
        List<String> pictures = pictures(prefix, example, images);
        if (pictures.isEmpty()) {
          remarks.fault(
              place, "none of the pictures of " + example.identifier() + " is in the archive");
        }
        var known = new Annotations(null, null, null, null, null, List.of(statement), null);
        for (String picture : pictures) {
          sink.add(picture, split, known);
        }
      }
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

  private static List<String> pictures(String prefix, Example example, ImageFiles images) {
    List<String> pictures = new ArrayList<>();
    String directory = example.directory() == null ? "" : example.directory() + "/";
    for (int k = 0; k < PICTURES; k++) {
      String file =
          images.find(directory + prefix + "-" + example.identifier() + "-" + k + ".png", null);
      if (file != null && images.take(file)) {
        pictures.add(file);
      }
    }
    return pictures;
  }
}
