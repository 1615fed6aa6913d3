package io.polysight.datasets.format;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * VQA v2 (visualqa.org, "Input Questions Format" and "Annotation Format"): documents with
 * questions, documents with the answers of ten people each, and images whose names end in their
 * number, such as {@code COCO_val2014_000000393225.jpg}. An image is one sample with all its
 * questions.
 */
final class VqaQuestions implements ArchiveReader {
  private static final Pattern QUESTIONS = Pattern.compile(".*questions[^/]*\\.json");
  private static final Pattern ANSWERS = Pattern.compile(".*annotations[^/]*\\.json");
  private static final Pattern NUMBERED = Pattern.compile(".*?(\\d{1,18})");
  private static final String NEEDS_QUESTIONS =
      "VQA v2 questions document; it needs the list questions of {image_id, question, question_id}";

  private final ImportLimits limits;

  VqaQuestions(ImportLimits limits) {
    this.limits = limits;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Document(
      @JsonProperty("data_subtype") @Nullable String subset, @Nullable List<Asked> questions) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Asked(
      @JsonProperty("image_id") @Nullable Long imageId,
      @Nullable String question,
      @JsonProperty("question_id") @Nullable Long id) {}

  @Override
  public void read(Archive archive, SampleSink sink, Remarks remarks) throws IOException {
    var images = new ImageFiles(archive);
    var json = new JsonDocuments(archive, remarks, limits);
    var answers = new VqaAnswers(json, remarks);
    List<String> documents = new ArrayList<>();
    for (String file : archive.files()) {
      if (ANSWERS.matcher(file).matches()) {
        answers.read(file);
      } else if (QUESTIONS.matcher(file).matches()) {
        documents.add(file);
      } else if (!ImageFolder.isImage(file)) {
        remarks.skip(file, "is neither an image, a questions nor an annotations document");
      }
    }
    if (documents.isEmpty()) {
      remarks.fault(
          "", "the archive holds no questions, such as v2_OpenEnded_mscoco_val2014_questions.json");
    }
    Map<Long, List<String>> byNumber = byNumber(images);
    for (String path : documents) {
      Document document = json.read(path, Document.class, NEEDS_QUESTIONS);
      if (document != null && document.questions() == null) {
        remarks.fault(path, "is no " + NEEDS_QUESTIONS);
      } else if (document != null) {
        read(path, document, answers, byNumber, images, sink, remarks);
      }
    }
    answers.remarkOnUnasked();
    images.skipUnused(remarks);
  }

  private static void read(
      String path,
      Document document,
      VqaAnswers answers,
      Map<Long, List<String>> byNumber,
      ImageFiles images,
      SampleSink sink,
      Remarks remarks)
      throws IOException {
    String named = document.subset() == null ? null : ImageFiles.splitOf(document.subset());
    String split = named == null ? ImageFiles.splitOf(ImageFiles.baseName(path)) : named;
    for (var entry : byImage(path, document, answers, remarks).entrySet()) {
      String file = ImageFiles.ofSplit(byNumber.getOrDefault(entry.getKey(), List.of()), split);
      if (file == null) {
        remarks.fault(
            path,
            "asks about image " + entry.getKey() + ", but no image's name ends in that number");
      } else if (!images.take(file)) {
        remarks.fault(file, "is asked about by two documents");
      } else if (entry.getValue().isEmpty()) {
        remarks.skip(file, "none of its questions is answered");
      } else {
        sink.add(file, split, new Annotations(null, null, null, null, entry.getValue()));
      }
    }
  }

  private static Map<Long, List<Question>> byImage(
      String path, Document document, VqaAnswers answers, Remarks remarks) {
    Map<Long, List<Question>> byImage = new LinkedHashMap<>();
    int unanswered = 0;
    for (Asked asked : document.questions() == null ? List.<Asked>of() : document.questions()) {
      Long id = asked.id();
      Long image = asked.imageId();
      String question = asked.question();
      if (id == null || image == null || question == null || question.isBlank()) {
        remarks.fault(path, "question " + id + " lacks image_id, question or question_id");
        continue;
      }
      List<Question> known = byImage.computeIfAbsent(image, number -> new ArrayList<>());
      Question answered = answers.answered(path, id, image, question.strip());
      if (answered == null) {
        unanswered++;
      } else {
        known.add(answered);
      }
    }
    if (unanswered > 0) {
      remarks.skip(path, unanswered + " questions without an annotation left out");
    }
    return byImage;
  }

  private static Map<Long, List<String>> byNumber(ImageFiles images) {
    Map<Long, List<String>> byNumber = new HashMap<>();
    for (String file : images.unused()) {
      Matcher matcher = NUMBERED.matcher(ImageFiles.stem(file));
      if (matcher.matches()) {
        byNumber
            .computeIfAbsent(Long.valueOf(matcher.group(1)), number -> new ArrayList<>())
            .add(file);
      }
    }
    return byNumber;
  }
}
