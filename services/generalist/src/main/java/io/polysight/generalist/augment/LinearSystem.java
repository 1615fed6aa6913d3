package io.polysight.generalist.augment;

/** Elimination with partial pivoting. */
final class LinearSystem {
  private LinearSystem() {}

  /**
   * @param system rows of coefficients, the right side last; overwritten
   * @throws ArithmeticException when there is not exactly one solution
   */
  static double[] solve(double[][] system) {
    int size = system.length;
    for (int column = 0; column < size; column++) {
      swapLargestUp(system, column);
      for (int row = column + 1; row < size; row++) {
        double factor = system[row][column] / system[column][column];
        for (int i = column; i <= size; i++) {
          system[row][i] -= factor * system[column][i];
        }
      }
    }
    double[] solution = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double rest = system[row][size];
      for (int i = row + 1; i < size; i++) {
        rest -= system[row][i] * solution[i];
      }
      solution[row] = rest / system[row][row];
    }
    return solution;
  }

  private static void swapLargestUp(double[][] system, int column) {
    int largest = column;
    for (int row = column + 1; row < system.length; row++) {
      if (Math.abs(system[row][column]) > Math.abs(system[largest][column])) {
        largest = row;
      }
    }
    if (Math.abs(system[largest][column]) < 1e-12) {
      throw new ArithmeticException("the points lie on a line; no projection takes them");
    }
    double[] row = system[column];
    system[column] = system[largest];
    system[largest] = row;
  }
}
