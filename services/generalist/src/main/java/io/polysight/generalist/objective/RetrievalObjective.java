package io.polysight.generalist.objective;

import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Images and their captions find each other within the batch, in both directions. */
final class RetrievalObjective implements Objective {
  private final BatchReader reader;
  private final Settings settings;

  RetrievalObjective(BatchReader reader, Settings settings) {
    this.reader = reader;
    this.settings = settings;
  }

  @Override
  public PreparedBatch prepare(Turn turn) throws IOException {
    List<Example> examples = reader.read(turn);
    List<String> captions = reader.captions(turn, examples);
    return new RetrievalBatch(
        ImageBatch.of(settings.preprocessing(), examples.stream().map(Example::image).toList()),
        TokenBatch.candidates(settings.tokenizer(), captions, settings.maxTokens()),
        identities(captions),
        settings.microBatch());
  }

  /** Equal captions get equal numbers, so that they are no negatives of each other. */
  private long[] identities(List<String> captions) {
    Map<List<Integer>, Long> known = new HashMap<>();
    long[] ids = new long[captions.size()];
    for (int i = 0; i < ids.length; i++) {
      int[] tokens = settings.tokenizer().encode(captions.get(i));
      List<Integer> key = Arrays.stream(tokens).boxed().toList();
      ids[i] = known.computeIfAbsent(key, k -> (long) known.size());
    }
    return ids;
  }
}
