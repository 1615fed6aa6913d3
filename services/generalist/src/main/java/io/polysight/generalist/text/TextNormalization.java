package io.polysight.generalist.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes texts that mean the same to a reader the same to the model: Unicode NFKC, lower case, one
 * blank between words. "Red Circle" as a class name must meet "red circle" in a caption.
 */
final class TextNormalization {
  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
  // A blank belongs to the word after it, so that a word is one token wherever it stands.
  private static final Pattern WORD =
      Pattern.compile(" ?\\p{L}[\\p{L}\\p{M}]*| ?\\p{N}| ?[^\\s\\p{L}\\p{N}]+");

  private TextNormalization() {}

  static String normalize(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return WHITE_SPACE.matcher(composed).replaceAll(" ").strip();
  }

  /** The words of a normalised text, each with the blank before it; the first gets one, too. */
  static List<String> words(String text) {
    String normalized = normalize(text);
    List<String> words = new ArrayList<>();
    if (normalized.isEmpty()) {
      return words;
    }
    var matcher = WORD.matcher(" " + normalized);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
