package io.polysight.generalist.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Byte-level byte-pair encoding (Sennrich et al., 2016, "Neural Machine Translation of Rare Words
 * with Subword Units"; over bytes as in GPT-2). Token numbers: 0 padding, 1 begin, 2 end, 3
 * sequence representation, 4 mask, 5 to 260 the bytes, from 261 on the merges in the order they
 * were learnt.
 */
public final class BytePairTokenizer implements Tokenizer {
  /** Tokens that every vocabulary holds: the special ones and the bytes. */
  public static final int SMALLEST = 261;

  static final int FIRST_BYTE = 5;
  static final int FIRST_MERGE = SMALLEST;
  private static final int LARGEST_CACHE = 100_000;

  private final int[][] merges;
  private final byte[][] bytes;
  private final Map<Long, Integer> ranks = new HashMap<>();
  private final Map<String, int[]> words = new ConcurrentHashMap<>();

  /**
   * @param merges [merge][left, right]: which two tokens each merge joins; a merge may use the ones
   *     before it
   */
  public BytePairTokenizer(List<List<Integer>> merges) {
    this.merges = new int[merges.size()][];
    this.bytes = new byte[FIRST_MERGE + merges.size()][];
    Arrays.fill(bytes, 0, FIRST_BYTE, new byte[0]);
    for (int b = 0; b < 256; b++) {
      bytes[FIRST_BYTE + b] = new byte[] {(byte) b};
    }
    for (int i = 0; i < merges.size(); i++) {
      List<Integer> pair = merges.get(i);
      int token = FIRST_MERGE + i;
      if (pair.size() != 2 || pair.stream().anyMatch(t -> t < FIRST_BYTE || t >= token)) {
        throw new IllegalArgumentException(
            "merges["
                + i
                + "]: "
                + pair
                + " must be two tokens from "
                + FIRST_BYTE
                + " to "
                + (token - 1));
      }
      int left = pair.get(0);
      int right = pair.get(1);
      this.merges[i] = new int[] {left, right};
      bytes[token] = Arrays.copyOf(bytes[left], bytes[left].length + bytes[right].length);
      System.arraycopy(bytes[right], 0, bytes[token], bytes[left].length, bytes[right].length);
      ranks.put(key(left, right), token);
    }
  }

  /** [merge][left, right], enough to build the tokenizer anew. */
  public List<List<Integer>> merges() {
    return Arrays.stream(merges).map(m -> List.of(m[0], m[1])).toList();
  }

  @Override
  public int size() {
    return bytes.length;
  }

  @Override
  public int[] encode(String text) {
    return TextNormalization.words(text).stream()
        .map(this::word)
        .flatMapToInt(Arrays::stream)
        .toArray();
  }

  private int[] word(String word) {
    int[] known = words.get(word);
    if (known != null) {
      return known;
    }
    int[] tokens = split(word);
    if (words.size() < LARGEST_CACHE) {
      words.put(word, tokens);
    }
    return tokens;
  }

  /** Joins the pair that was learnt first, until no pair is known. */
  private int[] split(String word) {
    int[] tokens = byteTokens(word);
    int length = tokens.length;
    while (length > 1) {
      int best = Integer.MAX_VALUE;
      for (int i = 0; i + 1 < length; i++) {
        best = Math.min(best, ranks.getOrDefault(key(tokens[i], tokens[i + 1]), best));
      }
      if (best == Integer.MAX_VALUE) {
        break;
      }
      int[] pair = merges[best - FIRST_MERGE];
      length = join(tokens, length, pair[0], pair[1], best);
    }
    return Arrays.copyOf(tokens, length);
  }

  /** Replaces each (left, right) in the first {@code length} tokens; gives the new length. */
  static int join(int[] tokens, int length, int left, int right, int joined) {
    int write = 0;
    for (int read = 0; read < length; read++, write++) {
      boolean pair = read + 1 < length && tokens[read] == left && tokens[read + 1] == right;
      tokens[write] = pair ? joined : tokens[read];
      read += pair ? 1 : 0;
    }
    return write;
  }

  static int[] byteTokens(String word) {
    byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
    return IntStream.range(0, utf8.length).map(i -> FIRST_BYTE + (utf8[i] & 0xff)).toArray();
  }

  static long key(int left, int right) {
    return ((long) left << 32) | right;
  }

  @Override
  public String decode(int[] tokens) {
    var text = new ByteArrayOutputStream();
    for (int token : tokens) {
      text.writeBytes(bytes[token]);
    }
    return text.toString(StandardCharsets.UTF_8).strip();
  }

  @Override
  public int padding() {
    return 0;
  }

  @Override
  public int beginOfText() {
    return 1;
  }

  @Override
  public int endOfText() {
    return 2;
  }

  @Override
  public int sequenceRepresentation() {
    return 3;
  }

  @Override
  public int mask() {
    return 4;
  }
}
