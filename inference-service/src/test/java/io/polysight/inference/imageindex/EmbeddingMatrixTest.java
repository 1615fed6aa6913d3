package io.polysight.inference.imageindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.inference.imageindex.EmbeddingMatrix.Neighbour;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against cosines worked out by hand: 3-4-5 triangles, so that every vector has length 1. */
class EmbeddingMatrixTest {
  private static final int ALL = -1;
  private static final int NONE = -1;

  /** Rows a to e; of those b and e are in the second split. */
  private static final EmbeddingMatrix MATRIX =
      new EmbeddingMatrix(
          2,
          new float[] {1, 0, 0.6f, 0.8f, 0, 1, -1, 0, 0.6f, 0.8f},
          new String[] {"a", "b", "c", "d", "e"},
          List.of("test", "train"),
          new int[] {0, 1, 0, 0, 1});

  @Test
  void ranksByCosineAndOfEqualOnesTheEarlierFirst() {
    List<Neighbour> found = MATRIX.nearest(new float[] {0.6f, 0.8f}, ALL, NONE, 5);
    assertThat(found.stream().map(Neighbour::row)).containsExactly(1, 4, 2, 0, 3);
    assertThat(found.stream().mapToDouble(Neighbour::cosine).toArray())
        .containsExactly(new double[] {1, 1, 0.8, 0.6, -0.6}, within(1e-6));
  }

  @Test
  void keepsTheBestWhereFewerAreWanted() {
    assertThat(rows(MATRIX.nearest(new float[] {0.6f, 0.8f}, ALL, NONE, 1))).containsExactly(1);
    assertThat(rows(MATRIX.nearest(new float[] {1, 0}, ALL, NONE, 3))).containsExactly(0, 1, 4);
  }

  @Test
  void looksAtOneSplitAndLeavesOutTheRowAskedBy() {
    assertThat(rows(MATRIX.nearest(new float[] {1, 0}, 0, NONE, 5))).containsExactly(0, 2, 3);
    assertThat(rows(MATRIX.nearest(new float[] {1, 0}, 0, 0, 5))).containsExactly(2, 3);
    assertThat(rows(MATRIX.nearest(MATRIX.vector(4), 1, 4, 5))).containsExactly(1);
    assertThat(MATRIX.size(0)).isEqualTo(3);
    assertThat(MATRIX.size(ALL)).isEqualTo(5);
  }

  @Test
  void knowsItsRowsByTheirSamples() {
    assertThat(MATRIX.row("d")).isEqualTo(3);
    assertThat(MATRIX.row("z")).isNegative();
    assertThat(MATRIX.vector(1)).containsExactly(0.6f, 0.8f);
    assertThat(MATRIX.split(4)).isEqualTo("train");
  }

  @Test
  void findsWhatSortingEverythingWouldFind() {
    int width = 7;
    int count = 500;
    float[] vectors = new float[count * width];
    var random = new Random(3);
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = random.nextInt(-2, 3); // whole numbers: sums are exact, and many are equal
    }
    String[] samples = IntStream.range(0, count).mapToObj(i -> "s" + i).toArray(String[]::new);
    var matrix = new EmbeddingMatrix(width, vectors, samples, List.of("all"), new int[count]);
    float[] asked = matrix.vector(17);
    List<Integer> sorted =
        IntStream.range(0, count)
            .boxed()
            .sorted((a, b) -> Double.compare(dot(matrix, asked, b), dot(matrix, asked, a)))
            .limit(40)
            .toList();
    assertThat(rows(matrix.nearest(asked, ALL, NONE, 40))).isEqualTo(sorted);
  }

  @Test
  void refusesVectorsOfAnotherWidth() {
    assertThatThrownBy(() -> MATRIX.nearest(new float[3], ALL, NONE, 1))
        .hasMessageContaining("3 numbers", "2");
  }

  private static double dot(EmbeddingMatrix matrix, float[] asked, int row) {
    float[] vector = matrix.vector(row);
    return IntStream.range(0, asked.length).mapToDouble(i -> asked[i] * vector[i]).sum();
  }

  private static List<Integer> rows(List<Neighbour> found) {
    return found.stream().map(Neighbour::row).toList();
  }
}
