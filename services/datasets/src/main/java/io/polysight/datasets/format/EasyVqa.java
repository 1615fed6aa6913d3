package io.polysight.datasets.format;

import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * easy-VQA (github.com/vzhou842/easy-VQA): in a folder of each split {@code questions.json}, a list
 * of {@code [question, answer, number of the image]}, and below it the images, named by their
 * numbers.
 */
final class EasyVqa implements ArchiveReader {
  private static final String DOCUMENT = "questions.json";
  private static final String NEEDS = "list of [question, answer, image number]";

  private final ImportLimits limits;

  EasyVqa(ImportLimits limits) {
    this.limits = limits;
  }

  @Override
  public void read(Archive archive, SampleSink sink, Remarks remarks) throws IOException {
    var images = new ImageFiles(archive);
    var json = new JsonDocuments(archive, remarks, limits);
    boolean any = false;
    for (String path : archive.files()) {
      if (ImageFiles.baseName(path).equals(DOCUMENT)) {
        any = true;
        JsonNode document = json.read(path, JsonNode.class, NEEDS);
        if (document != null) {
          read(path, document, images, sink, remarks);
        }
      } else if (!ImageFolder.isImage(path)) {
        remarks.skip(path, "is neither an image nor " + DOCUMENT);
      }
    }
    if (!any) {
      remarks.fault("", "the archive holds no " + DOCUMENT + ", such as train/" + DOCUMENT);
    }
    images.skipUnused(remarks);
  }

  private static void read(
      String path, JsonNode document, ImageFiles images, SampleSink sink, Remarks remarks)
      throws IOException {
    String folder = ImageFiles.folder(path);
    Map<String, String> byNumber = new LinkedHashMap<>();
    for (String file : images.unused()) {
      if (file.startsWith(folder)) {
        byNumber.putIfAbsent(ImageFiles.stem(file), file);
      }
    }
    for (var entry : byImage(path, document, remarks).entrySet()) {
      String file = byNumber.get(entry.getKey());
      if (file == null || !images.take(file)) {
        remarks.fault(
            path,
            "asks about image " + entry.getKey() + ", which is not in the folder '" + folder + "'");
      } else {
        sink.add(
            file,
            ImageFiles.splitOf(folder),
            new Annotations(null, null, null, null, entry.getValue()));
      }
    }
  }

  private static Map<String, List<Question>> byImage(
      String path, JsonNode document, Remarks remarks) {
    Map<String, List<Question>> byImage = new LinkedHashMap<>();
    if (!document.isArray()) {
      remarks.fault(path, "is no " + NEEDS);
      return byImage;
    }
    int entry = 0;
    for (JsonNode asked : document) {
      JsonNode question = asked.path(0);
      JsonNode answer = asked.path(1);
      JsonNode image = asked.path(2);
      if (question.isString()
          && answer.isString()
          && image.isIntegralNumber()
          && !question.asString().isBlank()
          && !answer.asString().isBlank()) {
        String right = answer.asString().strip();
        byImage
            .computeIfAbsent(image.asString(), number -> new ArrayList<>())
            .add(new Question(question.asString().strip(), right, AnswerType.of(right)));
      } else {
        remarks.fault(path, "entry " + entry + " is no [question, answer, image number]");
      }
      entry++;
    }
    return byImage;
  }
}
