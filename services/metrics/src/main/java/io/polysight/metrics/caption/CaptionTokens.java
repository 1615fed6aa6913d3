package io.polysight.metrics.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a caption: runs of letters, digits and apostrophes in lower case. It departs from the
 * Penn Treebank tokens of {@link CaptionTokenizer#PTB} where those split clitics ("dog's" is one
 * word here, "dog 's" there) and keep hyphened words ("tri-colored") whole. Benchmarks of the
 * platform use it.
 */
public final class CaptionTokens {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}']+");

  private CaptionTokens() {}

  public static List<String> of(String caption) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(caption.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return List.copyOf(words);
  }
}
