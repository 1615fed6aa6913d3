package io.polysight.nn.region;

import java.util.Arrays;

/**
 * One-to-one assignment of least total cost: shortest augmenting paths over potentials (Kuhn 1955;
 * Jonker and Volgenant 1987), in O(r² c) for r rows and c ≥ r columns.
 */
public final class Assignment {
  /** A row that got no column. */
  public static final int NONE = -1;

  private final double[][] cost;
  private final int rows;
  private final int columns;
  private final double[] rowPotential;
  private final double[] columnPotential;

  /** The row of each column, counted from 1; 0 is none. Column 0 holds the row being placed. */
  private final int[] rowOf;

  /** The column before each one on the cheapest path from the row being placed. */
  private final int[] before;

  private Assignment(double[][] cost, int rows, int columns) {
    this.cost = cost;
    this.rows = rows;
    this.columns = columns;
    rowPotential = new double[rows + 1];
    columnPotential = new double[columns + 1];
    rowOf = new int[columns + 1];
    before = new int[columns + 1];
  }

  /**
   * The column of each row. With fewer columns than rows, the rows left over get {@link #NONE}.
   * Where several assignments cost the least, which one it is depends on the costs only.
   *
   * @param cost [rows, columns], finite
   * @throws IllegalArgumentException for rows of different lengths, or a cost that is not finite
   */
  public static int[] columns(double[][] cost) {
    int rows = cost.length;
    int columns = rows == 0 ? 0 : cost[0].length;
    check(cost, columns);
    if (rows <= columns) {
      return new Assignment(cost, rows, columns).solve();
    }
    int[] rowOfColumn = new Assignment(transposed(cost, rows, columns), columns, rows).solve();
    int[] result = new int[rows];
    Arrays.fill(result, NONE);
    for (int column = 0; column < columns; column++) {
      result[rowOfColumn[column]] = column;
    }
    return result;
  }

  private static void check(double[][] cost, int columns) {
    for (int row = 0; row < cost.length; row++) {
      if (cost[row].length != columns) {
        throw new IllegalArgumentException(
            "row " + row + " has " + cost[row].length + " costs, row 0 has " + columns);
      }
      for (int column = 0; column < columns; column++) {
        if (!Double.isFinite(cost[row][column])) {
          throw new IllegalArgumentException(
              "the cost of row %d with column %d is %s; give a large number to what must not be"
                  .formatted(row, column, cost[row][column]));
        }
      }
    }
  }

  private static double[][] transposed(double[][] cost, int rows, int columns) {
    double[][] result = new double[columns][rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        result[column][row] = cost[row][column];
      }
    }
    return result;
  }

  private int[] solve() {
    for (int row = 1; row <= rows; row++) {
      rowOf[0] = row;
      for (int column = freeColumn(); column != 0; column = before[column]) {
        rowOf[column] = rowOf[before[column]];
      }
    }
    int[] result = new int[rows];
    for (int column = 1; column <= columns; column++) {
      if (rowOf[column] != 0) {
        result[rowOf[column] - 1] = column - 1;
      }
    }
    return result;
  }

  /** Dijkstra over reduced costs from column 0's row to the nearest column without a row. */
  private int freeColumn() {
    double[] distance = new double[columns + 1];
    boolean[] done = new boolean[columns + 1];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    int column = 0;
    while (rowOf[column] != 0) {
      done[column] = true;
      int row = rowOf[column];
      int nearest = 0;
      double step = Double.POSITIVE_INFINITY;
      for (int next = 1; next <= columns; next++) {
        if (done[next]) {
          continue;
        }
        double reduced = cost[row - 1][next - 1] - rowPotential[row] - columnPotential[next];
        if (reduced < distance[next]) {
          distance[next] = reduced;
          before[next] = column;
        }
        if (distance[next] < step) {
          step = distance[next];
          nearest = next;
        }
      }
      shift(done, distance, step);
      column = nearest;
    }
    return column;
  }

  private void shift(boolean[] done, double[] distance, double step) {
    for (int column = 0; column <= columns; column++) {
      if (done[column]) {
        rowPotential[rowOf[column]] += step;
        columnPotential[column] -= step;
      } else {
        distance[column] -= step;
      }
    }
  }
}
