package io.polysight.inference.batching;

import java.util.ArrayList;
import java.util.List;

/** Squares its inputs and notes in which batches they came. */
final class Squares implements Bucket<Integer, Integer> {
  static final int POISON = -1;

  private final String name;
  private final List<String> order;
  private final List<List<Integer>> batches = new ArrayList<>();

  Squares(String name) {
    this(name, new ArrayList<>());
  }

  /**
   * @param order notes the batches of several buckets
   */
  Squares(String name, List<String> order) {
    this.name = name;
    this.order = order;
  }

  @Override
  public List<Integer> run(List<Integer> inputs) {
    if (inputs.contains(POISON)) {
      throw new IllegalArgumentException("poison");
    }
    synchronized (this) {
      batches.add(inputs);
    }
    synchronized (order) {
      order.add(name + inputs);
    }
    return inputs.stream().map(i -> i * i).toList();
  }

  synchronized List<List<Integer>> batches() {
    return List.copyOf(batches);
  }

  @Override
  public String operation() {
    return name;
  }

  @Override
  public boolean gathers() {
    return true;
  }
}
