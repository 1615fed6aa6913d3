package io.polysight.metrics.statistics;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Figures of the same samples on the same draws, block by block on all cores.
 *
 * @param samples of every figure
 * @param draws in all
 */
record Blocks(int samples, int draws) {

  /** How one block's draws are made. */
  interface Source {
    Draws draws(int samples, int draws, int block);
  }

  /**
   * @throws IllegalArgumentException when figures are not of the same samples
   */
  static <F> Blocks of(List<F> figures, ToIntFunction<F> samples, IntUnaryOperator draws) {
    int size = samples.applyAsInt(figures.getFirst());
    for (F figure : figures) {
      if (samples.applyAsInt(figure) != size) {
        throw new IllegalArgumentException(
            "figures of "
                + size
                + " and of "
                + samples.applyAsInt(figure)
                + " samples cannot share draws; give figures of the same samples");
      }
    }
    return new Blocks(size, size == 0 ? 0 : draws.applyAsInt(size));
  }

  /** Each figure on each draw: [figures][draws]. */
  <F> double[][] values(
      List<F> figures, Source source, BiFunction<F, Draws, double[]> figureOnDraws) {
    double[][] values = new double[figures.size()][draws];
    IntStream.range(0, (draws + Draws.BLOCK - 1) / Draws.BLOCK)
        .parallel()
        .forEach(block -> {
          int from = block * Draws.BLOCK;
          int many = Math.min(Draws.BLOCK, draws - from);
          Draws drawn = source.draws(samples, many, block);
          for (int i = 0; i < values.length; i++) {
            double[] part = figureOnDraws.apply(figures.get(i), drawn);
            System.arraycopy(part, 0, values[i], from, many);
          }
        });
    return values;
  }
}
