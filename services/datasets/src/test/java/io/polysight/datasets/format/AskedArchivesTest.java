package io.polysight.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.datasets.image.Pictures;
import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.Question;
import io.polysight.datasets.sample.Sample;
import io.polysight.datasets.sample.Statement;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives of questions and statements about images. */
class AskedArchivesTest {
  @TempDir private Path folder;

  private Imports imports(ArchiveFormat format) {
    return new Imports(format, folder);
  }

  @Test
  void readsQuestionsOfVqaWithTheAnswersOfTenPeople() throws IOException {
    Path source = ReferenceData.path("vqa-eval/real-fixtures");
    Zips zip =
        new Zips()
            .withFolder(source.resolve("vqav2"), "")
            .withFolder(source.resolve("images/vqav2"), "images/");
    ImportOutcome outcome = imports(ArchiveFormat.VQA_V2).run(zip);
    List<Sample> samples = imports(ArchiveFormat.VQA_V2).version(outcome).samples();
    assertThat(samples).hasSize(1);
    assertThat(samples.getFirst().split()).isEqualTo("train");
    assertThat(samples.getFirst().annotations().questions())
        .containsExactly(
            new Question(
                "What is this photo taken looking through?",
                "net",
                "other",
                List.of(
                    "net", "net", "net", "net", "net", "net", "netting", "mesh", "pitcher",
                    "orange")),
            new Question(
                "What position is this man playing?",
                "pitcher",
                "other",
                Stream.concat(Collections.nCopies(9, "pitcher").stream(), Stream.of("catcher"))
                    .toList()),
            new Question(
                "What color is the players shirt?",
                "orange",
                "other",
                Collections.nCopies(10, "orange")));
    assertThat(outcome.report().skipped()).hasSize(2);
  }

  @Test
  void reportsQuestionsOfVqaThatDoNotFit() throws IOException {
    Zips zip =
        new Zips()
            .with("COCO_val2014_000000000001.png", Pictures.png(1))
            .with(
                "v2_OpenEnded_mscoco_val2014_questions.json",
                """
                {"questions": [{"image_id": 1, "question_id": 10, "question": "how many?"},
                  {"image_id": 1, "question_id": 11, "question": "unanswered?"},
                  {"image_id": 1, "question_id": 12, "question": "of which image?"},
                  {"image_id": 2, "question_id": 13, "question": "where?"},
                  {"image_id": 1, "question_id": 14}]}
                """)
            .with(
                "v2_mscoco_val2014_annotations.json",
                """
                {"annotations": [{"question_id": 10, "answer_type": "number", "answers": [{"answer": "2"}]},
                  {"question_id": 12, "image_id": 3, "answers": [{"answer": "a"}]},
                  {"question_id": 13, "answers": []},
                  {"question_id": 10, "answers": [{"answer": "2"}]}]}
                """)
            .with("v2_more_annotations.json", "{\"annotations\": {}}");
    assertThat(imports(ArchiveFormat.VQA_V2).faults(zip))
        .containsExactly(
            "v2_more_annotations.json: is no VQA v2 annotations document; it needs the list"
                + " annotations of {question_id, answers}; annotations does not fit",
            "v2_mscoco_val2014_annotations.json: the annotation of question 13 has no answer",
            "v2_mscoco_val2014_annotations.json: annotates question 10 twice",
            "v2_OpenEnded_mscoco_val2014_questions.json: question 12 is about image 1, but its"
                + " annotation is of image 3",
            "v2_OpenEnded_mscoco_val2014_questions.json: question 14 lacks image_id, question or"
                + " question_id",
            "v2_OpenEnded_mscoco_val2014_questions.json: asks about image 2, but no image's name"
                + " ends in that number");
  }

  /** Its pictures lie packed beside the questions. */
  @Test
  void readsEasyVqa() throws IOException {
    Path source = ReferenceData.path("easy-vqa/test");
    Zips zip =
        new Zips()
            .with("test/questions.json", Files.readAllBytes(source.resolve("questions.json")))
            .withZip(source.resolve("images.zip"), "test/images/");
    DatasetVersion version =
        imports(ArchiveFormat.EASY_VQA).version(imports(ArchiveFormat.EASY_VQA).run(zip));
    assertThat(version.header().splits()).isEqualTo(Map.of("test", 300));
    List<Question> questions =
        version.samples().stream().flatMap(s -> s.annotations().questions().stream()).toList();
    assertThat(questions).hasSize(2948);
    assertThat(questions.stream().filter(q -> q.kind().equals("yes/no"))).hasSize(2160);
    assertThat(questions.stream().filter(q -> q.answer().equals("no"))).hasSize(1087);
  }

  @Test
  void reportsEntriesOfEasyVqaThatDoNotFit() throws IOException {
    Zips zip =
        new Zips()
            .with("train/images/0.png", Pictures.png(1))
            .with(
                "train/questions.json",
                "[[\"what?\", \"red\", 0], [\"what?\", \"red\", 5], [\"what?\", 3, 0], 7]")
            .with("test/questions.json", "{\"questions\": []}");
    assertThat(imports(ArchiveFormat.EASY_VQA).faults(zip))
        .containsExactly(
            "test/questions.json: is no list of [question, answer, image number]",
            "train/questions.json: entry 2 is no [question, answer, image number]",
            "train/questions.json: entry 3 is no [question, answer, image number]",
            "train/questions.json: asks about image 5, which is not in the folder 'train/'");
  }

  @Test
  void readsNlvr() throws IOException {
    Path source = ReferenceData.path("nlvr-v1");
    Zips zip =
        new Zips()
            .with("dev.json", Files.readAllBytes(source.resolve("dev.json")))
            .withZip(source.resolve("dev-images.zip"), "images/");
    Imports imports = imports(ArchiveFormat.NLVR);
    DatasetVersion version = imports.version(imports.run(zip));
    List<Sample> samples = version.samples();
    assertThat(samples).hasSize(4200).allMatch(sample -> sample.split().equals("val"));
    assertThat(samples.stream().filter(s -> s.annotations().statements().getFirst().holds()))
        .hasSize(6 * 397);
    Sample first =
        samples.stream()
            .filter(s -> s.id().endsWith("2/dev-1572-0-3.png"))
            .findFirst()
            .orElseThrow();
    assertThat(first.annotations().statements())
        .containsExactly(
            new Statement(
                "Each grey box contains atleast one yellow object touching the edge",
                true,
                "statement"));
    assertThat(first.image().width()).isEqualTo(400);
    // Its third picture: the second box, the third, the first.
    assertThat(first.annotations().objects()).hasSize(10);
    assertThat(first.annotations().objects().getFirst())
        .isEqualTo(
            new AnnotatedObject(
                Map.of("class", "yellow square"), new Box(13, 80, 33, 100), null, null, null));
    assertThat(first.annotations().objects().getLast())
        .isEqualTo(
            new AnnotatedObject(
                Map.of("class", "blue triangle"), new Box(372, 21, 382, 31), null, null, null));
    assertThat(version.header().labelSpace("class").labels()).hasSize(9);
    lieWhereTheirColoursAre(version);
  }

  /** Of the three colours only yellow is red, and only blue is blue. */
  private static void lieWhereTheirColoursAre(DatasetVersion version) throws IOException {
    int looked = 0;
    for (Sample sample : version.samples().subList(0, 120)) {
      RgbImage pixels = version.image(sample);
      for (AnnotatedObject item : sample.annotations().objects()) {
        Box box = item.box();
        int rgb =
            pixels.at((int) (box.left() + box.width() / 2), (int) (box.top() + box.height() / 2));
        String colour = NlvrItems.colour(item);
        assertThat((rgb >> 16 & 255) > 127)
            .as(sample.id() + item)
            .isEqualTo(colour.equals("yellow"));
        assertThat((rgb & 255) > 127).as(sample.id() + item).isEqualTo(colour.equals("blue"));
        looked++;
      }
    }
    assertThat(looked).isGreaterThan(600);
  }

  @Test
  void reportsExamplesOfNlvrThatDoNotFit() throws IOException {
    Zips zip =
        new Zips()
            .with("images/2/train-1-0-0.png", Pictures.png(1))
            .with("train-1-4-0.png", Pictures.png(2))
            .with("train-1-5-0.png", Pictures.png(3))
            .with("train-1-6-0.png", Pictures.png(4))
            .with(
                "train.json",
                """
                {"sentence": "a", "label": "True", "identifier": "1-0", "directory": "2"}
                {"sentence": "b", "label": "maybe", "identifier": "1-1", "directory": "2"}
                {"label": "true", "identifier": "1-2"}
                {"sentence": "c", "label": "false", "identifier": "1-3", "directory": "2"}
                not json
                {"sentence": "d", "label": "true", "identifier": "1-4", "structured_rep": [[], []]}
                {"sentence": "e", "label": "true", "identifier": "1-5", "structured_rep": [[], [{"type": "star", "color": "Red"}], []]}
                {"sentence": "f", "label": "true", "identifier": "1-6", "structured_rep": [[{"type": "circle", "color": "Black", "x_loc": 95, "y_loc": 0, "size": 10}], [], []]}
                """);
    assertThat(imports(ArchiveFormat.NLVR).faults(zip))
        .containsExactly(
            "train.json:2: label 'maybe' is neither true nor false",
            "train.json:3: is no example of NLVR; it needs sentence, label and identifier, and the"
                + " directory of its pictures",
            "train.json:4: none of the pictures of 1-3 is in the archive",
            "train.json:5: is no example of NLVR; it needs sentence, label and identifier, and the"
                + " directory of its pictures; see line 1",
            "train.json:6: structured_rep has 2 boxes, not 3",
            "train.json:7: an item is a 'star' of the colour 'Red'",
            "train.json:8: an item of size 10 at 95, 0 leaves its box");
  }
}
