package io.polysight.datasets.format;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.polysight.datasets.sample.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people answered to the questions of an archive of VQA v2, by the number of the question. */
final class VqaAnswers {
  private static final String NEEDS =
      "VQA v2 annotations document; it needs the list annotations of {question_id, answers}";

  private final JsonDocuments json;
  private final Remarks remarks;
  private final Map<Long, Answered> byQuestion = new LinkedHashMap<>();
  private final Set<Long> asked = new HashSet<>();

  VqaAnswers(JsonDocuments json, Remarks remarks) {
    this.json = json;
    this.remarks = remarks;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Document(@Nullable List<Answered> annotations) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Answered(
      @JsonProperty("question_id") @Nullable Long question,
      @JsonProperty("image_id") @Nullable Long image,
      @JsonProperty("answer_type") @Nullable String type,
      @JsonProperty("multiple_choice_answer") @Nullable String mostGiven,
      @Nullable List<Given> answers) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Given(@Nullable String answer) {}

  void read(String path) throws IOException {
    Document document = json.read(path, Document.class, NEEDS);
    if (document == null) {
      return;
    }
    if (document.annotations() == null) {
      remarks.fault(path, "is no " + NEEDS);
      return;
    }
    for (Answered answered : document.annotations()) {
      if (answered.question() == null) {
        remarks.fault(path, "lists an annotation without question_id");
      } else if (given(answered).isEmpty()) {
        remarks.fault(path, "the annotation of question " + answered.question() + " has no answer");
      } else if (byQuestion.put(answered.question(), answered) != null) {
        remarks.fault(path, "annotates question " + answered.question() + " twice");
      }
    }
  }

  /** The question with its answers, or null when nobody answered it. */
  @Nullable Question answered(String path, long question, long image, String text) {
    Answered known = byQuestion.get(question);
    if (known == null) {
      return null;
    }
    if (!asked.add(question)) {
      remarks.fault(path, "lists the question_id " + question + " twice");
    }
    if (known.image() != null && known.image() != image) {
      remarks.fault(
          path,
          "question "
              + question
              + " is about image "
              + image
              + ", but its annotation is of image "
              + known.image());
    }
    List<String> given = given(known);
    String mostGiven = known.mostGiven();
    String chosen = mostGiven == null || mostGiven.isBlank() ? most(given) : mostGiven.strip();
    List<String> ordered = new ArrayList<>(given.stream().filter(chosen::equals).toList());
    given.stream().filter(answer -> !answer.equals(chosen)).forEach(ordered::add);
    String type = known.type();
    return new Question(text, chosen, type == null ? AnswerType.of(chosen) : type, ordered);
  }

  /** Says how many annotations are of questions that no document asks. */
  void remarkOnUnasked() {
    int unasked = byQuestion.size() - asked.size();
    if (unasked > 0) {
      remarks.skip("", unasked + " annotations of questions that no document asks left out");
    }
  }

  private static List<String> given(Answered answered) {
    return (answered.answers() == null ? List.<Given>of() : answered.answers())
        .stream()
            .map(Given::answer)
            .filter(Objects::nonNull)
            .map(String::strip)
            .filter(answer -> !answer.isEmpty())
            .toList();
  }

  /** The answer given most often, of several the first. */
  private static String most(List<String> given) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    given.forEach(answer -> counts.merge(answer, 1, Integer::sum));
    int most = counts.values().stream().mapToInt(count -> count).max().orElseThrow();
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .findFirst()
        .orElseThrow()
        .getKey();
  }
}
