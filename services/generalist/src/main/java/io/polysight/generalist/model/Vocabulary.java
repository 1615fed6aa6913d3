package io.polysight.generalist.model;

import io.polysight.generalist.text.Tokenizer;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * The words a caption may use: those that the training texts use, and the end of text. Tokens that
 * no text ever held are left out of the candidates; they could only be wrong.
 *
 * @param tokens token numbers in ascending order
 */
public record Vocabulary(List<Integer> tokens) {
  public Vocabulary {
    tokens = List.copyOf(tokens);
  }

  /** The tokens that occur in {@code texts}. */
  public static Vocabulary of(Tokenizer tokenizer, Iterable<String> texts) {
    var used = new TreeSet<Integer>();
    used.add(tokenizer.endOfText());
    for (String text : texts) {
      for (int token : tokenizer.encode(text)) {
        used.add(token);
      }
    }
    return new Vocabulary(List.copyOf(used));
  }

  /** Whether there is nothing to write with: no captions were learnt from. */
  public boolean isEmpty() {
    return tokens.size() < 2;
  }

  /** Each word as a candidate of its own. */
  public TokenBatch candidates(Tokenizer tokenizer) {
    List<int[]> rows = tokens.stream().map(token -> new int[] {token}).toList();
    return TokenBatch.of(tokenizer, tokenizer.sequenceRepresentation(), rows, 2);
  }

  /**
   * @throws IllegalArgumentException when no training text held the token
   */
  public int number(int token) {
    int number = Collections.binarySearch(tokens, token);
    if (number < 0) {
      throw new IllegalArgumentException("token " + token + " is not in the caption vocabulary");
    }
    return number;
  }
}
