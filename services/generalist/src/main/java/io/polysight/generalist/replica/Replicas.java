package io.polysight.generalist.replica;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The replicas of a step. What they add to their gradients is summed afterwards, in their order, so
 * that a run writes the same bytes however its threads are scheduled.
 */
public interface Replicas {

  /** One place of a batch to the next. */
  record Rows(int first, int count) {}

  int count();

  /** The replica of the calling thread, whose parameters are the run's own. */
  Replica own();

  /**
   * Does the work on every replica at once, each on a thread of its own, under {@code
   * Torch.training}.
   *
   * @return the results in the order of the replicas
   */
  <T> List<T> each(Function<Replica, T> work);

  /** A share of {@code rows} for each replica, as even as can be; later ones may be empty. */
  default List<Rows> share(int rows) {
    List<Rows> shares = new ArrayList<>();
    for (int i = 0, first = 0; i < count(); i++) {
      int some = (rows - first + count() - i - 1) / (count() - i);
      shares.add(new Rows(first, some));
      first += some;
    }
    return shares;
  }

  /** No copies: the model itself does it all. */
  static Replicas of(Replica only) {
    return new Replicas() {
      @Override
      public int count() {
        return 1;
      }

      @Override
      public Replica own() {
        return only;
      }

      @Override
      public <T> List<T> each(Function<Replica, T> work) {
        return List.of(work.apply(only));
      }
    };
  }
}
