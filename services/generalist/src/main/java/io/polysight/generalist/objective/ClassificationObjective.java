package io.polysight.generalist.objective;

import io.polysight.generalist.augment.Draws;
import io.polysight.generalist.augment.Mixup;
import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import io.polysight.tasks.ImageClassification;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cross entropy over the label space of the task: every label is encoded anew in each step, inside
 * one of the task's prompts.
 */
final class ClassificationObjective implements Objective {
  private final String name;
  private final PromptedLabels candidates;
  private final BatchReader reader;
  private final Settings settings;
  private final Map<String, Integer> numbers = new HashMap<>();

  ClassificationObjective(
      MixtureTask task, ImageClassification classification, BatchReader reader, Settings settings) {
    this.name = task.name();
    this.candidates = new PromptedLabels(classification.labels(), classification.prompts());
    this.reader = reader;
    this.settings = settings;
    classification.labels().forEach(label -> numbers.put(label, numbers.size()));
  }

  @Override
  public PreparedBatch prepare(Turn turn) throws IOException {
    List<Example> examples = reader.read(turn);
    long[] targets = new long[examples.size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = number(examples.get(i));
    }
    var images =
        ImageBatch.of(settings.preprocessing(), examples.stream().map(Example::image).toList());
    double alpha = reader.augmentation().mixup();
    double share = alpha > 0 ? Mixup.share(alpha, new Draws(reader.seed(), turn.step(), 0)) : 1;
    return new ClassificationBatch(
        share < 1 ? images.mixed(share) : images,
        TokenBatch.candidates(
            settings.tokenizer(), candidates.at(reader.seed(), turn.step()), settings.maxTokens()),
        targets,
        partners(targets),
        share,
        settings.labelSmoothing());
  }

  private static long[] partners(long[] targets) {
    long[] partners = new long[targets.length];
    for (int i = 0; i < partners.length; i++) {
      partners[i] = targets[Mixup.partner(i, partners.length)];
    }
    return partners;
  }

  private long number(Example example) {
    Integer number = example.label() == null ? null : numbers.get(example.label());
    if (number == null) {
      throw new IllegalArgumentException(
          "task '"
              + name
              + "': an example is labelled '"
              + example.label()
              + "', which is not among the task's "
              + numbers.size()
              + " labels");
    }
    return number;
  }
}
