package io.polysight.generalist.model;

/**
 * Tokens that take the same way through the experts: what is known of them before their content
 * (Uni-Perceiver-MoE, Zhu et al., 2022, table 1; the codes are those of the published source). Bits
 * from the left: task involves vision, task involves language, unused, always on, visual token,
 * text token, target, causal text.
 */
public enum TokenGroup {
  /** The image of a task that compares it with candidates. */
  IMAGE("10011000"),
  /** The image that a caption is written about, or that a question is asked of. */
  CAPTION_IMAGE("11011000"),
  /** The words of a caption, or of an open answer. */
  CAPTION_TEXT("11010101"),
  /** Class names, and captions that are to be found. */
  CANDIDATE("10010110"),
  /** Words that may follow in a caption, each a candidate of its own. */
  WORD("11010110"),
  /** A question or a statement about an image, read together with it. */
  QUESTION("11010100");

  /** Bits of an attribute code. */
  static final int ATTRIBUTES = 8;

  private final String code;

  TokenGroup(String code) {
    this.code = code;
  }

  /** The code, float32 [8] of zeros and ones. */
  float[] attributes() {
    float[] bits = new float[ATTRIBUTES];
    for (int i = 0; i < ATTRIBUTES; i++) {
      bits[i] = code.charAt(i) - '0';
    }
    return bits;
  }
}
