package io.polysight.generalist.text;

/** A reversible map from text to token numbers in [0, {@link #size}). Thread-safe. */
public interface Tokenizer {

  /** Number of tokens, the special ones included. */
  int size();

  /**
   * @param text any text
   * @return its tokens, without special ones; empty for blank text
   */
  int[] encode(String text);

  /**
   * @param tokens token numbers; special ones are left out
   * @return the text, as far as the tokenizer's normalisation keeps it
   */
  String decode(int[] tokens);

  /** Fills the places after the end of a shorter sequence; never attended to. */
  int padding();

  /** Stands before the first word of a text that is generated word by word. */
  int beginOfText();

  /** Ends a generated text. */
  int endOfText();

  /** The token whose output represents its whole sequence; stands in front of every sequence. */
  int sequenceRepresentation();

  /** Stands for a hidden word. */
  int mask();
}
