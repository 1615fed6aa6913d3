package io.polysight.generalist.objective;

import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.model.Vocabulary;
import io.polysight.generalist.text.Tokenizer;
import io.polysight.nn.Losses;
import java.util.Arrays;
import java.util.List;

/**
 * Texts to be written word by word (teacher forcing).
 *
 * @param stream the texts, begin of text first
 * @param targets int64 [texts, words], the vocabulary's number of the word after each place, or
 *     {@link Losses#IGNORED}
 */
record WordTargets(TokenBatch stream, long[] targets) {

  static WordTargets of(List<String> texts, Settings settings) {
    Tokenizer tokenizer = settings.tokenizer();
    List<int[]> words = texts.stream().map(tokenizer::encode).toList();
    TokenBatch stream =
        TokenBatch.of(tokenizer, tokenizer.beginOfText(), words, settings.maxTokens());
    return new WordTargets(stream, targets(stream, words, settings.vocabulary(), tokenizer));
  }

  /** For each place of the stream the vocabulary's number of the word after it. */
  private static long[] targets(
      TokenBatch stream, List<int[]> words, Vocabulary vocabulary, Tokenizer tokenizer) {
    long[] targets = new long[stream.ids().length];
    Arrays.fill(targets, Losses.IGNORED);
    for (int row = 0; row < stream.rows(); row++) {
      int[] text = words.get(row);
      for (int i = 0; i < stream.lengths()[row]; i++) {
        int next = i < text.length ? text[i] : tokenizer.endOfText();
        targets[row * stream.length() + i] = vocabulary.number(next);
      }
    }
    return targets;
  }

  /** How many words there are to write, ends of text included. */
  long terms() {
    return Arrays.stream(targets).filter(target -> target != Losses.IGNORED).count();
  }

  WordTargets rows(int first, int count) {
    int words = stream.length();
    return new WordTargets(
        stream.rows(first, count),
        Arrays.copyOfRange(targets, first * words, (first + count) * words));
  }
}
