package io.polysight.generalist.objective;

import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.model.Vocabulary;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import io.polysight.generalist.text.Tokenizer;
import io.polysight.nn.Losses;
import java.io.IOException;
import java.util.Arrays;
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
    Tokenizer tokenizer = settings.tokenizer();
    List<int[]> words = reader.captions(turn, examples).stream().map(tokenizer::encode).toList();
    TokenBatch stream =
        TokenBatch.of(tokenizer, tokenizer.beginOfText(), words, settings.maxTokens());
    Vocabulary vocabulary = settings.vocabulary();
    return new CaptioningBatch(
        ImageBatch.of(settings.preprocessing(), examples.stream().map(Example::image).toList()),
        stream,
        targets(stream, words, vocabulary, tokenizer),
        vocabulary.candidates(tokenizer),
        settings.labelSmoothing());
  }

  /** For each place of the stream the vocabulary's number of the word after it. */
  private static long[] targets(
      TokenBatch stream, List<int[]> words, Vocabulary vocabulary, Tokenizer tokenizer) {
    long[] targets = new long[stream.ids().length];
    Arrays.fill(targets, Losses.IGNORED);
    for (int row = 0; row < stream.rows(); row++) {
      int[] caption = words.get(row);
      for (int i = 0; i < stream.lengths()[row]; i++) {
        int next = i < caption.length ? caption[i] : tokenizer.endOfText();
        targets[row * stream.length() + i] = vocabulary.number(next);
      }
    }
    return targets;
  }
}
