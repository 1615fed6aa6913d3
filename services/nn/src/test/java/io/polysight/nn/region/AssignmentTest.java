package io.polysight.nn.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.nn.NamedRandom;
import io.polysight.nn.Npy;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AssignmentTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "square",
        "wide",
        "tall",
        "negative",
        "all_equal",
        "ties",
        "ties_wide",
        "one_row",
        "large",
        "tiny_gaps"
      })
  void agreesWithScipy(String name) {
    JsonNode expected = ReferenceAnswers.of("numerics-boxes").get("assignment").get(name);
    double[][] cost = cost(name);
    int[] columns = Assignment.columns(cost);
    double least = expected.get("total").asDouble();
    assertThat(total(cost, columns)).isCloseTo(least, within(1e-6 * Math.max(1, Math.abs(least))));
    if (expected.get("unique").asBoolean()) {
      int[] wanted = new int[cost.length];
      Arrays.fill(wanted, Assignment.NONE);
      for (int i = 0; i < expected.get("rows").size(); i++) {
        wanted[expected.get("rows").get(i).asInt()] = expected.get("columns").get(i).asInt();
      }
      assertThat(columns).isEqualTo(wanted);
    }
  }

  private static double[][] cost(String name) {
    Npy file =
        Npy.read(ReferenceAnswers.folder("numerics-boxes").resolve("inputs/cost_" + name + ".npy"));
    float[] values = file.floats();
    double[][] cost = new double[(int) file.shape()[0]][(int) file.shape()[1]];
    for (int i = 0; i < values.length; i++) {
      cost[i / cost[0].length][i % cost[0].length] = values[i];
    }
    return cost;
  }

  private static double total(double[][] cost, int[] columns) {
    double total = 0;
    for (int row = 0; row < columns.length; row++) {
      total += columns[row] == Assignment.NONE ? 0 : cost[row][columns[row]];
    }
    return total;
  }

  @Test
  void noOrderOfColumnsIsCheaper() {
    var random = new NamedRandom(3, "cost");
    for (int trial = 0; trial < 50; trial++) {
      double[][] cost = new double[5][5];
      for (double[] row : cost) {
        for (int i = 0; i < row.length; i++) {
          row[i] = random.gaussian();
        }
      }
      double found = total(cost, Assignment.columns(cost));
      assertThat(found).isCloseTo(cheapest(cost, 0, new boolean[5]), within(1e-9));
    }
  }

  private static double cheapest(double[][] cost, int row, boolean[] taken) {
    double best = row == cost.length ? 0 : Double.POSITIVE_INFINITY;
    for (int column = 0; row < cost.length && column < taken.length; column++) {
      if (!taken[column]) {
        taken[column] = true;
        best = Math.min(best, cost[row][column] + cheapest(cost, row + 1, taken));
        taken[column] = false;
      }
    }
    return best;
  }

  @Test
  void assignsNothingWhereNothingIs() {
    assertThat(Assignment.columns(new double[0][])).isEmpty();
    assertThat(Assignment.columns(new double[2][0]))
        .containsExactly(Assignment.NONE, Assignment.NONE);
  }

  @Test
  void refusesCostsThatAreNotNumbersAndRaggedRows() {
    assertThatThrownBy(() -> Assignment.columns(new double[][] {{1, Double.NaN}}))
        .hasMessageContaining("row 0 with column 1 is NaN");
    assertThatThrownBy(() -> Assignment.columns(new double[][] {{1, 2}, {3}}))
        .hasMessageContaining("row 1 has 1 costs, row 0 has 2");
  }
}
