package io.polysight.generalist.objective;

import io.polysight.datasets.sample.Question;
import io.polysight.generalist.augment.Augmentation;
import io.polysight.generalist.augment.Draws;
import io.polysight.generalist.augment.Picture;
import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.sampling.CounterRandom;
import io.polysight.generalist.sampling.ShuffledOrder;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the examples of one task's turns in the shuffled order. */
final class BatchReader {
  private static final long CAPTION_CHOICE = 0x63617074L;
  private static final long QUESTION_CHOICE = 0x71756573L;

  private final MixtureTask task;
  private final int batchSize;
  private final long seed;
  private final ShuffledOrder order;
  private final Augmentation augmentation;

  BatchReader(MixtureTask task, int batchSize, long seed, Augmentation augmentation) {
    this.task = task;
    this.batchSize = batchSize;
    this.seed = seed;
    this.augmentation = augmentation;
    this.order = new ShuffledOrder(seed, task.source().size());
  }

  long seed() {
    return seed;
  }

  Augmentation augmentation() {
    return augmentation;
  }

  List<Example> read(Turn turn) throws IOException {
    List<Example> examples = new ArrayList<>(batchSize);
    for (int i = 0; i < batchSize; i++) {
      Example example = task.source().example(order.at(turn.position() + i));
      examples.add(augmented(example, new Draws(seed, turn.step(), i)));
    }
    return examples;
  }

  private Example augmented(Example example, Draws draws) {
    if (augmentation.equals(Augmentation.NONE)) {
      return example;
    }
    Picture changed = augmentation.apply(Picture.of(example.image(), example.objects()), draws);
    return example.with(changed.image(), changed.objects(example.objects()));
  }

  /** What the samples of a turn are called, in the batch's order. */
  List<String> names(Turn turn) {
    return IntStream.range(0, batchSize)
        .mapToObj(i -> task.source().name(order.at(turn.position() + i)))
        .toList();
  }

  /** One caption per example, drawn anew each time the example comes up. */
  List<String> captions(Turn turn, List<Example> examples) {
    List<String> chosen = new ArrayList<>(examples.size());
    for (int i = 0; i < examples.size(); i++) {
      List<String> captions = examples.get(i).captions();
      if (captions.isEmpty()) {
        throw without("caption", turn, i);
      }
      chosen.add(
          captions.get(
              CounterRandom.below(captions.size(), seed, CAPTION_CHOICE, turn.position() + i)));
    }
    return chosen;
  }

  /**
   * Questions of each example, drawn anew each time it comes up, none twice.
   *
   * @param most of one example; fewer where it has fewer
   */
  List<List<Question>> questions(Turn turn, List<Example> examples, int most) {
    List<List<Question>> chosen = new ArrayList<>(examples.size());
    for (int i = 0; i < examples.size(); i++) {
      List<Question> left = new ArrayList<>(examples.get(i).questions());
      if (left.isEmpty()) {
        throw without("question", turn, i);
      }
      List<Question> drawn = new ArrayList<>(most);
      while (drawn.size() < most && !left.isEmpty()) {
        drawn.add(
            left.remove(
                CounterRandom.below(
                    left.size(), seed, QUESTION_CHOICE, turn.position() + i, drawn.size())));
      }
      chosen.add(drawn);
    }
    return chosen;
  }

  private IllegalArgumentException without(String what, Turn turn, int i) {
    return new IllegalArgumentException(
        "task '" + task.name() + "': example " + order.at(turn.position() + i) + " has no " + what);
  }
}
