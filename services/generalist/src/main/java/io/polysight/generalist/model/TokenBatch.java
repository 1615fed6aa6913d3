package io.polysight.generalist.model;

import io.polysight.generalist.text.Tokenizer;
import java.util.Arrays;
import java.util.List;

/**
 * Texts as token numbers, filled up to the longest.
 *
 * @param ids int64 [rows, length], row by row
 * @param lengths how many tokens of each row are real
 * @param length tokens of the longest row
 */
public record TokenBatch(long[] ids, int[] lengths, int length) {

  public int rows() {
    return lengths.length;
  }

  /** Whether no row needs filling. */
  boolean even() {
    return Arrays.stream(lengths).allMatch(l -> l == length);
  }

  /** {@code count} of the rows, from {@code first} on, as long as they are here. */
  public TokenBatch rows(int first, int count) {
    return new TokenBatch(
        Arrays.copyOfRange(ids, first * length, (first + count) * length),
        Arrays.copyOfRange(lengths, first, first + count),
        length);
  }

  /**
   * Candidates: the sequence representation token, then the text, cut to {@code maxTokens}.
   *
   * @param texts at least one
   */
  public static TokenBatch candidates(Tokenizer tokenizer, List<String> texts, int maxTokens) {
    return of(
        tokenizer,
        tokenizer.sequenceRepresentation(),
        texts.stream().map(tokenizer::encode).toList(),
        maxTokens);
  }

  /**
   * @param first the token that stands in front of every row
   * @param rows the tokens of each row without {@code first}
   */
  public static TokenBatch of(Tokenizer tokenizer, int first, List<int[]> rows, int maxTokens) {
    int[] lengths = rows.stream().mapToInt(r -> Math.min(maxTokens, r.length + 1)).toArray();
    int length = Arrays.stream(lengths).max().orElseThrow();
    long[] ids = new long[rows.size() * length];
    Arrays.fill(ids, tokenizer.padding());
    for (int row = 0; row < lengths.length; row++) {
      ids[row * length] = first;
      for (int i = 1; i < lengths[row]; i++) {
        ids[row * length + i] = rows.get(row)[i - 1];
      }
    }
    return new TokenBatch(ids, lengths, length);
  }
}
