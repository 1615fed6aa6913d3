package io.polysight.metrics.classification.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.metrics.classification.ClassificationFigures;
import io.polysight.metrics.classification.MultiLabelFigures;
import io.polysight.metrics.input.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassificationFilesTest {
  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static double accuracy(Path scores, Path labels) {
    SingleLabelInput input =
        new ClassificationFiles(scores, labels, List.of()).singleLabel("", ScoreScale.AUTO);
    return ClassificationFigures.of(input.answerable()).values().get("accuracy");
  }

  private static final String SCORES =
      """
      sample,score_cat,score_dog
      a.jpg,0.7,0.3
      "b, c.jpg",0.2,0.8
      d.jpg,0.6,0.4
      """;

  @Test
  void joinsBySampleWhateverTheOrder() throws IOException {
    Path labels = write("l.csv", "sample,label\nd.jpg,dog\n\"b, c.jpg\",dog\na.jpg,cat\n");
    assertThat(accuracy(write("p.csv", SCORES), labels)).isEqualTo(2.0 / 3);
  }

  @Test
  void readsJson() throws IOException {
    Path scores =
        write(
            "p.json",
            """
            [{"sample": "a", "scores": {"cat": 2.5, "dog": -1}},
             {"sample": "b", "scores": {"dog": 0.5, "cat": 1}}]
            """);
    Path labels =
        write(
            "l.json",
            "[{\"sample\": \"a\", \"label\": \"cat\"}, {\"sample\": \"b\", \"label\": \"dog\"}]");
    assertThat(accuracy(scores, labels)).isEqualTo(0.5);
  }

  @Test
  void tellsAllFaultsAtOnceWithLineAndField() throws IOException {
    Path scores =
        write(
            "p.csv",
            """
            sample,score_cat,score_dog
            a,NaN,0.3
            b,0.2
            a,0.5,many
            c,0.5,0.5
            e,0.5,0.5
            """);
    Path labels = write("l.csv", "sample,label\na,cow\nc,cat\nc,dog\nd,cat\n");
    assertThatThrownBy(() -> accuracy(scores, labels))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("p.csv against l.csv cannot be scored:")
        .hasMessageContaining(
            "2 x score that is no finite number: p.csv:2 score_cat = NaN; p.csv:4 score_dog = many")
        .hasMessageContaining("1 x row that has not 3 columns as the header: p.csv:3 columns = 2")
        .hasMessageContaining("1 x sample that has scores already: p.csv:4 sample = a")
        .hasMessageContaining("1 x label that no column of scores has: l.csv:2 label = cow")
        .hasMessageContaining("1 x sample with more than one label; pass --multi-label")
        .hasMessageContaining("1 x sample that has a label but no scores: l.csv:5 label = d")
        .hasMessageContaining("1 x sample that has scores but no label: e");
  }

  @Test
  void refusesScoresThatAreNeitherSurelyProbabilitiesNorLogits() throws IOException {
    Path scores = write("p.csv", "sample,score_cat,score_dog\na,0.9,0.8\n");
    Path labels = write("l.csv", "sample,label\na,cat\n");
    assertThatThrownBy(() -> accuracy(scores, labels))
        .hasMessageContaining("do not sum to 1; pass --scores logits or --scores probabilities");
    ClassificationFiles files = new ClassificationFiles(scores, labels, List.of());
    assertThat(files.singleLabel("", ScoreScale.PROBABILITIES).answerable().probability(0, 0))
        .isEqualTo(0.9);
  }

  @Test
  void saysWhatIsWrongWithAFileAsAWhole() throws IOException {
    Path good = write("p.csv", SCORES);
    assertRefused(write("l.csv", ""), good, "l.csv is empty");
    assertRefused(write("l.csv", "sample,label\n"), good, "file without samples: l.csv");
    assertRefused(
        write("l.csv", "id,label\na,cat\n"),
        good,
        "l.csv:1 has the header id,label; give sample,label");
    assertRefused(
        write("l.json", "[{\"sample\": "),
        good,
        "JSON that ends before it is complete; is the copy finished?: l.json:1");
    assertRefused(write("l.json", "{}"), good, "document that is not an array of objects");
    assertRefused(write("l.txt", "a cat"), good, "l.txt is no .csv, .json or .npy");
    assertRefused(write("l.npy", ""), good, "do not go together");
    assertRefused(folder.resolve("missing.csv"), good, "missing.csv is no file");
  }

  private static void assertRefused(Path labels, Path scores, String message) {
    assertThatThrownBy(() -> accuracy(scores, labels))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void setsSamplesThatNoLabelFitsApart() throws IOException {
    Path labels = write("l.csv", "sample,label\na.jpg,cat\n\"b, c.jpg\",nothing\nd.jpg,cat\n");
    SingleLabelInput input =
        new ClassificationFiles(write("p.csv", SCORES), labels, List.of())
            .singleLabel("nothing", ScoreScale.AUTO);
    var figures = ClassificationFigures.of(input.answerable(), input.abstention(), 0.65).values();
    assertThat(figures.get("samples")).isEqualTo(2);
    assertThat(figures.get("accuracy")).isEqualTo(1);
    // The one without a label is answered at .8; of the two others one, at .7.
    assertThat(figures.get("false_alarm_rate")).isEqualTo(1);
    assertThat(figures.get("answer_rate")).isEqualTo(0.5);
  }

  @Test
  void readsSeveralLabelsOfASample() throws IOException {
    Path labels = write("l.csv", "sample,label\na.jpg,cat\na.jpg,dog\n\"b, c.jpg\",\nd.jpg,cat\n");
    var scores =
        new ClassificationFiles(write("p.csv", SCORES), labels, List.of())
            .multiLabel(ScoreScale.AUTO);
    var figures = MultiLabelFigures.of(scores, new double[] {0.5, 0.5}).values();
    // a: cat yes, dog no (wrong). b, c: dog yes (wrong). d: right.
    assertThat(figures.get("hamming_loss")).isEqualTo(2.0 / 6);
    assertThat(figures.get("exact_match")).isEqualTo(1.0 / 3);
  }
}
