package io.polysight.generalist.objective;

import io.polysight.datasets.manifest.KnownLabels;
import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import io.polysight.tasks.MultiLabelClassification;
import java.io.IOException;
import java.util.List;

/** Every label of the task against every image, as far as it is known whether it holds. */
final class MultiLabelObjective implements Objective {
  private final MultiLabelClassification task;
  private final PromptedLabels candidates;
  private final BatchReader reader;
  private final Settings settings;

  MultiLabelObjective(MultiLabelClassification task, BatchReader reader, Settings settings) {
    this.task = task;
    this.candidates = new PromptedLabels(task.labels(), task.prompts());
    this.reader = reader;
    this.settings = settings;
  }

  @Override
  public PreparedBatch prepare(Turn turn) throws IOException {
    List<Example> examples = reader.read(turn);
    int labels = task.labels().size();
    float[] present = new float[examples.size() * labels];
    float[] known = new float[present.length];
    for (int i = 0; i < present.length; i++) {
      KnownLabels said = examples.get(i / labels).labels();
      String label = task.labels().get(i % labels);
      present[i] = said.present().contains(label) ? 1 : 0;
      known[i] = present[i] > 0 || said.absent().contains(label) ? 1 : 0;
    }
    return new MultiLabelBatch(
        ImageBatch.of(settings.preprocessing(), examples.stream().map(Example::image).toList()),
        TokenBatch.candidates(
            settings.tokenizer(), candidates.at(reader.seed(), turn.step()), settings.maxTokens()),
        present,
        known);
  }
}
