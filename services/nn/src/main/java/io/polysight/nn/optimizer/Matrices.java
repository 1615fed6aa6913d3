package io.polysight.nn.optimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parameters that Muon sees as matrices.
 *
 * @param g their gradients
 * @param momentum of the gradients
 */
record Matrices(NDArray[] p, NDArray[] g, NDArray[] momentum) {

  static Matrices of(Slots.Group group) {
    return new Matrices(group.p(), group.g(), group.kept()[0]);
  }

  /** In at most {@code parts} parts of about the same work. */
  List<Matrices> shared(int parts) {
    long[] work = new long[parts];
    List<List<Integer>> members = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      members.add(new ArrayList<>());
    }
    IntStream.range(0, p.length)
        .boxed()
        .sorted(Comparator.comparingLong(i -> -work(p[i].getShape())))
        .forEach(i -> {
          int least =
              IntStream.range(0, parts)
                  .boxed()
                  .min(Comparator.comparingLong(part -> work[part]))
                  .orElseThrow();
          work[least] += work(p[i].getShape());
          members.get(least).add(i);
        });
    return members.stream().filter(part -> !part.isEmpty()).map(this::some).toList();
  }

  /** Multiplications of one iteration, but for a factor that all share. */
  private static long work(Shape shape) {
    long out = shape.get(0);
    long in = shape.size() / out;
    return out * in * Math.min(out, in);
  }

  private Matrices some(List<Integer> members) {
    return new Matrices(some(p, members), some(g, members), some(momentum, members));
  }

  private static NDArray[] some(NDArray[] all, List<Integer> members) {
    return members.stream().map(i -> all[i]).toArray(NDArray[]::new);
  }
}
