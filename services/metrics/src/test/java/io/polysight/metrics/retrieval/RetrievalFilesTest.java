package io.polysight.metrics.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.Figures;
import io.polysight.metrics.input.NumpyArray;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RetrievalFilesTest {
  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path matrix(String name, String header, float... values) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(10 + header.length() + 4 * values.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put((byte) 0x93)
            .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
            .put((byte) 1)
            .put((byte) 0)
            .putShort((short) header.length())
            .put(header.getBytes(StandardCharsets.US_ASCII));
    for (float value : values) {
      bytes.putFloat(value);
    }
    return Files.write(folder.resolve(name), bytes.array());
  }

  private static String header(String type, String shape) {
    return "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }\n";
  }

  @Test
  void agreesWithTorchmetricsBothWays() throws IOException {
    Path similarity = ReferenceData.path("retrieval-eval/similarity_images_x_captions.npy");
    String fiveEach =
        IntStream.range(0, 200)
            .mapToObj(i -> {
              String captions =
                  IntStream.range(5 * i, 5 * i + 5)
                      .mapToObj(String::valueOf)
                      .collect(Collectors.joining(","));
              return "{\"image\":" + i + ",\"captions\":[" + captions + "]}";
            })
            .collect(Collectors.joining(",\n", "[", "]"));
    Figures figures = RetrievalFiles.score(similarity, write("m.json", fiveEach)).figures();
    JsonNode expected =
        JsonMapper.builder()
            .build()
            .readTree(ReferenceData.path("retrieval-eval/expected.json").toFile());
    assertThat(expected.size()).isEqualTo(11);
    for (String name : expected.propertyNames()) {
      assertThat(figures.values().get(name))
          .as(name)
          .isCloseTo(expected.get(name).asDouble(), within(1e-6));
    }
    // Without torchmetrics' rule that a relevant item of score 0 or less does not count; see
    // SOURCE.txt.
    assertThat(figures.values().get("i2t_mAP_textbook")).isCloseTo(0.644132, within(1e-6));
  }

  @Test
  void readsTheWayBackFromTheSameMatrix() throws IOException {
    // Captions 0 and 1 belong to image 0, caption 2 to image 1.
    Path similarity = matrix("s.npy", header("<f4", "(2, 3)"), 9, 1, 5, 2, 4, 3);
    Path matches =
        write("m.json", "[{\"image\":1,\"captions\":[2]},{\"image\":0,\"captions\":[1,0]}]");
    RetrievalScores scores = RetrievalFiles.score(similarity, matches);
    assertThat(scores.imageToText().first().first()).containsExactly(1, 2);
    assertThat(scores.textToImage().first().first()).containsExactly(1, 2, 2);
    assertThat(scores.imageToText().averagePrecision().value())
        .isCloseTo(((1 + 2.0 / 3) / 2 + 0.5) / 2, within(1e-12));
  }

  @Test
  void tellsAllFaultsOfTheMatchesAtOnce() throws IOException {
    Path similarity = matrix("s.npy", header("<f4", "(2, 3)"), 1, 2, 3, 4, 5, 6);
    Path matches =
        write(
            "m.json",
            """
            [{"image": 0, "captions": [0, 0]},
             {"image": 2, "captions": [3, "x"]},
             {"captions": 1},
             {"image": 0, "captions": [1]}]
            """);
    assertThatThrownBy(() -> RetrievalFiles.score(similarity, matches))
        .hasMessageContaining("caption named twice for one image: m.json:1 [0].captions = 0")
        .hasMessageContaining("image that is no whole number from 0 to 1: m.json:2 [1].image = 2")
        .hasMessageContaining(
            "2 x captions[] that is no whole number from 0 to 2: m.json:2 [1].captions[0] = 3")
        .hasMessageContaining("image that is missing (whole number from 0 to 1): m.json:3 [2]")
        .hasMessageContaining("captions that is no array of whole numbers: m.json:3")
        .hasMessageContaining("image that stands twice: m.json:4 [3].image = 0")
        .hasMessageContaining("image without captions: m.json image = 1")
        .hasMessageContaining("caption without an image: m.json caption = 2");
  }

  @Test
  void refusesScoresThatAreNoNumbersWithTheirPlace() throws IOException {
    Path similarity =
        matrix("s.npy", header("<f4", "(2, 2)"), 1, Float.NaN, Float.NaN, Float.NEGATIVE_INFINITY);
    Path matches =
        write("m.json", "[{\"image\":0,\"captions\":[0]},{\"image\":1,\"captions\":[1]}]");
    assertThatThrownBy(() -> RetrievalFiles.score(similarity, matches))
        .hasMessageContaining("2 x score that is NaN: s.npy [0, 1]; s.npy [1, 0]");
  }

  @Test
  void refusesMatricesOfAnotherKindOrSize() throws IOException {
    Path matches = write("m.json", "[{\"image\":0,\"captions\":[0]}]");
    assertThatThrownBy(() -> RetrievalFiles.score(write("t.npy", "not numpy at all"), matches))
        .hasMessageContaining("is no .npy file");
    assertThatThrownBy(() -> RetrievalFiles.score(write("e.npy", ""), matches))
        .hasMessageContaining("is no .npy file");
    assertThatThrownBy(() -> RetrievalFiles.score(folder.resolve("none.npy"), matches))
        .hasMessageContaining("does not exist");
    assertThatThrownBy(
            () -> RetrievalFiles.score(matrix("d.npy", header("<f4", "(4,)"), 1, 2, 3, 4), matches))
        .hasMessageContaining("d.npy has the shape [4]; give [rows, columns]");
    assertThatThrownBy(
            () -> RetrievalFiles.score(matrix("c.npy", header("<f4", "(2, 3)"), 1, 2, 3), matches))
        .hasMessageContaining("c.npy should hold 24 bytes of values but holds 12");
    assertThatThrownBy(
            () -> RetrievalFiles.score(matrix("z.npy", header("<f4", "(0, 3)")), matches))
        .hasMessageContaining("z.npy has the shape [0, 3]; give [rows, columns], none empty");
  }

  @Test
  void readsBigEndianAndDoubleNumbers() throws IOException {
    Path similarity = matrix("b.npy", header(">f4", "(1, 1)"));
    Files.write(
        similarity, ByteBuffer.allocate(4).putFloat(2.5f).array(), StandardOpenOption.APPEND);
    assertThat(NumpyArray.open(similarity).matrix()).isEqualTo(new double[][] {{2.5}});
    Path wide = matrix("w.npy", header("<f8", "(1, 2)"));
    Files.write(
        wide,
        ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putDouble(0.1).putDouble(-7).array(),
        StandardOpenOption.APPEND);
    assertThat(NumpyArray.open(wide).matrix()).isEqualTo(new double[][] {{0.1, -7}});
  }
}
