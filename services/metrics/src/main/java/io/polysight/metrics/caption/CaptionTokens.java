package io.polysight.metrics.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a caption. pycocoevalcap runs the Penn Treebank tokenizer of Stanford's CoreNLP, in
 * lower case, and drops punctuation; for the short plain sentences of captions the runs of letters,
 * digits and apostrophes are nearly the same, and that is the rule here. It departs from PTB where
 * that splits clitics ("dog's" is one word here, "dog 's" there) and in hyphenated words.
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
