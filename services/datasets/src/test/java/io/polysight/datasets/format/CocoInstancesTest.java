package io.polysight.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.datasets.image.Pictures;
import io.polysight.datasets.image.PngEncoder;
import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.manifest.LabelSpace;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.Sample;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CocoInstancesTest {
  private static final String PETS = "[{'id': 7, 'name': 'cat'}, {'id': 9, 'name': 'dog'}]";

  @TempDir private Path folder;
  private Imports imports;

  @BeforeEach
  void open() {
    imports = new Imports(ArchiveFormat.COCO_INSTANCES, folder);
  }

  /** Two images of 8 x 6 pixels. */
  private static Zips pets(String annotations) throws IOException {
    return new Zips()
        .with("images/1.png", Pictures.png(1))
        .with("images/2.png", Pictures.png(2))
        .with(
            "annotations/instances_train.json",
            document(
                annotations, PETS, "{'id': 1, 'file_name': '1.png', 'width': 8, 'height': 6}"));
  }

  private static String document(String annotations, String categories, String first) {
    return ("{'images': ["
            + first
            + ", {'id': 2, 'file_name': '2.png'}], 'annotations': ["
            + annotations
            + "], 'categories': "
            + categories
            + "}")
        .replace('\'', '"');
  }

  private static String cat(int id, String more) {
    return "{'id': " + id + ", 'image_id': 1, 'category_id': 7, " + more + "}";
  }

  @Test
  void readsBoxesPolygonsAndRunLengths() throws IOException {
    DatasetVersion version =
        imports.version(
            imports.run(
                pets(
                    cat(1, "'bbox': [1, 2, 3, 2], 'segmentation': [[1, 2, 4, 2, 4, 4, 1, 4]]")
                        + ","
                        + cat(
                            2,
                            "'bbox': [0, 0, 1, 6], 'segmentation': {'size': [6, 8], 'counts': [0, 6, 42]}")
                        + ", {'id': 3, 'image_id': 2, 'category_id': 9, 'bbox': [7.5, 5.5, 1.2, 0.7]}")));
    assertThat(version.header().labelSpaces())
        .containsExactly(new LabelSpace("class", List.of("cat", "dog"), true));
    List<AnnotatedObject> first = version.samples().getFirst().annotations().objects();
    assertThat(first.get(0).box()).isEqualTo(new Box(1, 2, 4, 4));
    assertThat(Objects.requireNonNull(first.get(0).mask()).area()).isEqualTo(6);
    assertThat(Objects.requireNonNull(first.get(1).mask()).toBits()[8]).isTrue();
    AnnotatedObject dog = version.samples().get(1).annotations().objects().getFirst();
    assertThat(dog.labels()).isEqualTo(Map.of("class", "dog"));
    assertThat(dog.box()).as("rounded beyond the edge").isEqualTo(new Box(7.5, 5.5, 8, 6));
    assertThat(dog.mask()).isNull();
  }

  @Test
  void leavesOutCrowdsAndEmptyBoxesAndCountsThem() throws IOException {
    Zips zip =
        pets(
            cat(
                    1,
                    "'bbox': [0, 0, 4, 4], 'iscrowd': 1, 'segmentation': {'size': [6, 8], 'counts': [0, 6, 42]}")
                + ","
                + cat(2, "'bbox': [2, 2, 0, 3]")
                + ","
                + cat(3, "'bbox': [2, 2, 2, 0]"));
    assertThat(imports.skipped(zip))
        .containsExactly(
            "images/1.png: 2 boxes without area left out",
            "images/1.png: 1 crowd regions, each an unknown number of things, left out");
    DatasetVersion version = imports.version(imports.run(zip));
    assertThat(version.samples().getFirst().annotations()).isEqualTo(Annotations.none());
    assertThat(version.header().labelSpace("class").exhaustive())
        .as("an image shows cats that are not annotated")
        .isFalse();
  }

  @Test
  void reportsEveryAnnotationThatDoesNotFit() throws IOException {
    assertThat(
            imports.faults(
                pets(
                    cat(1, "'bbox': [5, 1, 6, 2]")
                        + ","
                        + cat(2, "'bbox': [1, 2, 3]")
                        + ","
                        + cat(3, "'bbox': [3, 3, -1, 2]")
                        + ","
                        + cat(
                            4,
                            "'bbox': [0, 0, 1, 1], 'segmentation': {'size': [8, 6], 'counts': [48]}")
                        + ","
                        + cat(
                            5,
                            "'bbox': [0, 0, 1, 1], 'segmentation': {'size': [6, 8], 'counts': [0, 6]}")
                        + ","
                        + cat(6, "'bbox': [0, 0, 1, 1], 'segmentation': [[1, 2, 3]]")
                        + ","
                        + cat(7, "'bbox': [0, 0, 1, 1], 'segmentation': [[1, 2, 30, 4, 1, 4]]")
                        + ","
                        + cat(7, "'bbox': [0, 0, 1, 1]")
                        + ", {'id': 8, 'image_id': 5, 'category_id': 7, 'bbox': [0, 0, 1, 1]}"
                        + ", {'id': 9, 'image_id': 1, 'category_id': 8, 'bbox': [0, 0, 1, 1]}")))
        .containsExactly(
            "annotations/instances_train.json: lists the annotation id 7 twice",
            "annotations/instances_train.json: annotation 8 is of the unknown image 5",
            "annotations/instances_train.json: annotation 9 is of the unknown category 8",
            "images/1.png: annotation 1: box [5.0, 1.0, 11.0, 3.0] leaves the image of 8 x 6 pixels",
            "images/1.png: annotation 2: bbox [1.0, 2.0, 3.0] is not [x, y, width, height]",
            "images/1.png: annotation 3: bbox [3.0, 3.0, -1.0, 2.0] has a side below 0",
            "images/1.png: annotation 4: a mask of 6 x 8 pixels for an image of 8 x 6",
            "images/1.png: annotation 5: the runs of a mask of 6 x 8 cover 6 pixels only",
            "images/1.png: annotation 6: a polygon of 3 coordinates; it needs pairs, at least three",
            "images/1.png: annotation 7: polygon corner (30.0, 4.0) leaves the image of 8 x 6 pixels");
  }

  @Test
  void saysWhereADocumentIsOfTheWrongTypeOrLacksLists() throws IOException {
    Zips zip =
        new Zips()
            .with("1.png", Pictures.png(1))
            .with("instances_a.json", "{\"images\": [], \"annotations\": []}")
            .with(
                "instances_b.json",
                "{\"images\": [], \"annotations\": [{\"bbox\": \"wide\"}], \"categories\": []}")
            .with("instances_c.json", "{\"images\": [\n1");
    String needs =
        "is no COCO instances document; it needs the lists images, annotations and categories";
    assertThat(imports.faults(zip))
        .containsExactly(
            "instances_a.json: " + needs,
            "instances_b.json: " + needs + "; annotations[0].bbox does not fit",
            "instances_c.json: " + needs + "; images[0] does not fit");
  }

  @Test
  void refusesAnImageOfAnotherSizeThanWasAnnotated() throws IOException {
    Zips zip =
        new Zips()
            .with("1.png", Pictures.png(1))
            .with("2.png", Pictures.png(2))
            .with(
                "instances_val.json",
                document("", PETS, "{'id': 1, 'file_name': '1.png', 'width': 6, 'height': 8}"));
    assertThat(imports.faults(zip).getFirst())
        .contains("1.png: is 8 x 6 pixels, but its document says 6 x 8");
  }

  @Test
  void readsWhatDatumaroWrites() throws IOException {
    DatasetVersion version =
        imports.version(
            imports.run(
                new Zips()
                    .withFolder(
                        ReferenceData.path("dataset-readers/coco_dataset/coco_instances"), "")));
    assertThat(version.header().labelSpace("class").labels()).containsExactly("a", "b", "c");
    Sample train = version.samples("train").getFirst();
    assertThat(train.annotations().objects().getFirst().box()).isEqualTo(new Box(2, 2, 5, 3));
    AnnotatedObject polygon = version.samples("val").getFirst().annotations().objects().getFirst();
    assertThat(Objects.requireNonNull(polygon.mask()).area()).isEqualTo(2);
  }

  /** The images are not here, so black ones of their sizes stand in; annotations are COCO's own. */
  @Test
  void readsAHundredImagesOfCocoAsTheirAreasSay() throws IOException {
    Path source = ReferenceData.path("coco-eval/instances_val2014_100.json");
    JsonNode document = JsonMapper.builder().build().readTree(Files.readAllBytes(source));
    Zips zip = new Zips().with("annotations/instances_val2014.json", Files.readAllBytes(source));
    for (JsonNode image : document.get("images")) {
      int width = image.get("width").asInt();
      int height = image.get("height").asInt();
      zip.with(
          "val2014/" + image.get("file_name").asString(),
          PngEncoder.encode(new RgbImage(width, height, new byte[3 * width * height])));
    }
    Map<String, Double> areas = new HashMap<>();
    int things = 0;
    for (JsonNode annotation : document.get("annotations")) {
      if (annotation.get("iscrowd").asInt() == 0) {
        things++;
        areas.merge(
            "%012d".formatted(annotation.get("image_id").asLong()),
            annotation.get("area").asDouble(),
            Double::sum);
      }
    }
    List<Sample> samples = imports.samples(zip);
    assertThat(samples).hasSize(100).allMatch(sample -> sample.split().equals("val"));
    assertThat(samples.stream().mapToInt(s -> s.annotations().objects().size()).sum())
        .isEqualTo(things);
    for (Sample sample : samples) {
      double pixels =
          sample.annotations().objects().stream()
              .mapToDouble(object -> Objects.requireNonNull(object.mask()).area())
              .sum();
      double stated =
          areas.getOrDefault(
              sample.id().substring(sample.id().length() - 16, sample.id().length() - 4), 0.0);
      assertThat(pixels).as(sample.id()).isCloseTo(stated, Percentage.withPercentage(10));
    }
  }
}
