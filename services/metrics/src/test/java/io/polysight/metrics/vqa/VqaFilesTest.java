package io.polysight.metrics.vqa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.metrics.input.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VqaFilesTest {
  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String annotation(String id, int answers) {
    String people =
        IntStream.rangeClosed(1, answers)
            .mapToObj(i -> "{\"answer\":\"yes\",\"answer_id\":" + i + "}")
            .collect(Collectors.joining(","));
    return "{\"question_id\":" + id + ",\"answer_type\":\"yes/no\",\"answers\":[" + people + "]}";
  }

  private static String annotations(String... entries) {
    return "{\"info\":{\"annotations\":[1]},\"annotations\":[\n"
        + String.join(",\n", entries)
        + "]}";
  }

  @Test
  void tellsAllFaultsOfAllFilesAtOnceWithLineAndField() throws IOException {
    Path annotations =
        write("a.json", annotations(annotation("1", 10), annotation("1", 10), annotation("3", 2)));
    Path predictions =
        write(
            "p.json",
            """
            [{"question_id": 1, "answer": "yes"},
             {"question_id": 1, "answer": "no"},
             {"question_id": 9, "answer": "no"},
             {"question_id": 2.5, "answer": 7},
             {"answer": "no"}, 3]
            """);
    assertThatThrownBy(() -> VqaFiles.score(null, annotations, predictions))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("p.json cannot be scored:")
        .hasMessageContaining("1 x question_id answered twice: p.json:2 [1].question_id = 1")
        .hasMessageContaining("question_id that is no whole number or text: p.json:4 [3]")
        .hasMessageContaining("answer that is no text: p.json:4 [3].answer = 7")
        .hasMessageContaining("question_id that is missing (whole number or text): p.json:5 [4]")
        .hasMessageContaining("list entry that is not an object: p.json:5 [5]")
        .hasMessageContaining("question_id that stands twice: a.json:3 annotations[1]")
        .hasMessageContaining("answers that are not 10: a.json:4 annotations[2].answers = 2")
        .hasMessageContaining("prediction without annotation: p.json question_id = 9");
  }

  @Test
  void tellsOfQuestionsWithoutPredictionOrAnnotation() throws IOException {
    Path annotations = write("a.json", annotations(annotation("1", 10), annotation("2", 10)));
    Path predictions = write("p.json", "[{\"question_id\": 1, \"answer\": \"yes\"}]");
    Path questions = write("q.json", "{\"questions\":[{\"question_id\":1},{\"question_id\":4}]}");
    assertThatThrownBy(() -> VqaFiles.score(questions, annotations, predictions))
        .hasMessageContaining("question_id without prediction: a.json:3")
        .hasMessageContaining("question without annotation: q.json question_id = 4")
        .hasMessageContaining("annotation without question: a.json question_id = 2");
  }

  @Test
  void refusesFilesThatAreEmptyOrBrokenOffOrOfAnotherForm() throws IOException {
    Path good = write("a.json", annotations(annotation("1", 10)));
    assertThatThrownBy(() -> VqaFiles.score(null, good, write("empty.json", "")))
        .hasMessageContaining("1 x file without content")
        .hasMessageNotContaining("without prediction");
    assertThatThrownBy(() -> VqaFiles.score(null, good, write("none.json", "[]")))
        .hasMessageContaining("1 x question_id without prediction");
    assertThatThrownBy(() ->
            VqaFiles.score(null, good, write("cut.json", "[{\"question_id\": 1,\n\"answer\": \"y")))
        .hasMessageContaining(
            "1 x JSON that ends before it is complete; is the copy finished?: cut.json:2");
    assertThatThrownBy(() -> VqaFiles.score(null, good, write("two.json", "[] []")))
        .hasMessageContaining("document that goes on after its end");
    assertThatThrownBy(() -> VqaFiles.score(null, good, write("form.json", "{}")))
        .hasMessageContaining("document that is not an array of objects");
    assertThatThrownBy(() -> VqaFiles.score(null, good, folder.resolve("absent.json")))
        .hasMessageContaining("file that does not exist or cannot be read");
    Path predictions = write("p.json", "[{\"question_id\": 1, \"answer\": \"yes\"}]");
    assertThatThrownBy(() -> VqaFiles.score(null, write("b.json", "{\"data\":[]}"), predictions))
        .hasMessageContaining("document that is not an object with \"annotations\": [...]");
  }

  @Test
  void countsFaultsWithoutHoldingThemAll() throws IOException {
    String many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "{\"question_id\":" + (i + 10) + ",\"answer\":\"no\"}")
            .collect(Collectors.joining(",", "[", "]"));
    Path good = write("a.json", annotations(annotation("1", 10)));
    assertThatThrownBy(() -> VqaFiles.score(null, good, write("many.json", many)))
        .hasMessageContaining("10000 x prediction without annotation")
        .hasMessageContaining("and 9995 more");
  }

  @Test
  void leavesTypesOutOfTheBreakdownThatTheFileHasNot() throws IOException {
    AnswerScores scores =
        VqaFiles.score(
            null,
            write("a.json", annotations(annotation("1", 10))),
            write("p.json", "[{\"question_id\": 1, \"answer\": \"yes\"}]"));
    assertThat(scores.figures().values().get("overall")).isEqualTo(100);
    assertThat(scores.figures().tables()).containsOnlyKeys("perAnswerType");
  }

  @Test
  void drawsAnImageWithAllItsQuestions() throws IOException {
    String[] entries = new String[30];
    StringBuilder answers = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      entries[i] =
          annotation(String.valueOf(i), 10)
              .replace("{\"question_id", "{\"image_id\":" + i / 3 + ",\"question_id");
      String said = i / 3 % 2 == 0 ? "yes" : "no";
      answers
          .append(i == 0 ? "" : ",")
          .append("{\"question_id\":" + i + ",\"answer\":\"" + said + "\"}");
    }
    AnswerScores scores =
        VqaFiles.score(
            null, write("a.json", annotations(entries)), write("p.json", "[" + answers + "]"));
    assertThat(scores.overall().value()).isEqualTo(50);
    assertThat(scores.overall().samples()).isEqualTo(10);
    assertThat(scores.questions()).hasSize(30);
  }
}
