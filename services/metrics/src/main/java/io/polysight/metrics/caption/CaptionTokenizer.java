package io.polysight.metrics.caption;

import java.util.List;
import java.util.Set;

/** How captions become words before they are compared. Figures of two tokenizers do not compare. */
public enum CaptionTokenizer {
  /**
   * What the COCO caption tools do: Penn Treebank tokens in lower case without punctuation marks.
   * They compare the marks after lower-casing, so that brackets stay as {@code -lrb-} and {@code
   * -rrb-}; so do runs such as {@code !!}.
   */
  PTB {
    @Override
    public List<String> tokens(String caption) {
      return PtbTokenizer.tokens(caption).stream()
          .filter(token -> !PUNCTUATION.contains(token))
          .toList();
    }
  },

  /** Runs of letters, digits and apostrophes in lower case; see {@link CaptionTokens}. */
  WORDS {
    @Override
    public List<String> tokens(String caption) {
      return CaptionTokens.of(caption);
    }
  },

  /** What stands between white space; for texts that are tokenised already. */
  NONE {
    @Override
    public List<String> tokens(String caption) {
      return caption.isBlank() ? List.of() : List.of(caption.strip().split("\\s+"));
    }
  };

  private static final Set<String> PUNCTUATION =
      Set.of("''", "'", "``", "`", ".", "?", "!", ",", ":", "-", "--", "...", ";");

  /** Words in order; none for a caption of punctuation only. */
  public abstract List<String> tokens(String caption);
}
