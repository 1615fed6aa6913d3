package io.polysight.generalist.objective;

import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import java.io.IOException;
import java.util.List;

/**
 * Cross entropy of each next word given the image and the words before it (teacher forcing). The
 * candidates are the words that captions use, each encoded as a text of its own.
 */
final class CaptioningObjective implements Objective {
  private final BatchReader reader;
  private final Settings settings;

  CaptioningObjective(BatchReader reader, Settings settings) {
    this.reader = reader;
    this.settings = settings;
  }

  @Override
  public PreparedBatch prepare(Turn turn) throws IOException {
    List<Example> examples = reader.read(turn);
    return new CaptioningBatch(
        ImageBatch.of(settings.preprocessing(), examples.stream().map(Example::image).toList()),
        WordTargets.of(reader.captions(turn, examples), settings),
        settings.vocabulary().candidates(settings.tokenizer()),
        settings.labelSmoothing());
  }
}
