package io.polysight.metrics.caption;

import java.util.List;

/**
 * What was said of an image and what people say of it, as words.
 *
 * @param candidate the generated caption; may be empty
 * @param references captions by people, at least one
 */
public record CaptionPair(List<String> candidate, List<List<String>> references) {
  public CaptionPair {
    candidate = List.copyOf(candidate);
    references = references.stream().map(List::copyOf).toList();
    if (references.isEmpty()) {
      throw new IllegalArgumentException(
          "the caption '" + String.join(" ", candidate) + "' has no reference to compare it with");
    }
  }

  /** Tokenises both sides by {@link CaptionTokens}. */
  public static CaptionPair of(String candidate, List<String> references) {
    return new CaptionPair(
        CaptionTokens.of(candidate), references.stream().map(CaptionTokens::of).toList());
  }
}
