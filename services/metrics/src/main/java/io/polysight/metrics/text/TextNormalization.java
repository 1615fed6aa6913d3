package io.polysight.metrics.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is done to reference and hypothesis before they are compared; say which with a figure. */
public enum TextNormalization {
  /** Nothing: as torchmetrics compares. */
  NONE {
    @Override
    String apply(String text) {
      return text;
    }
  },
  /** White space at the ends is dropped, and runs of it become one space. */
  WHITE_SPACE {
    @Override
    String apply(String text) {
      return String.join(" ", words(text));
    }
  },
  /** Lower case, and only 0-9 and a-z are kept: the protocol of scene-text benchmarks. */
  ALPHANUMERIC {
    @Override
    String apply(String text) {
      return NOT_ALPHANUMERIC.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
  };

  private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^0-9a-z]");

  /** What Python's {@code str.split()} splits at. */
  private static final Pattern SPACE = Pattern.compile("[\\p{IsWhite_Space}\\x1c-\\x1f]+");

  abstract String apply(String text);

  static List<String> words(String text) {
    return SPACE.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }
}
