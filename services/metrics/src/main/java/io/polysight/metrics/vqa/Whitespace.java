package io.polysight.metrics.vqa;

import java.util.regex.Pattern;

/** White space as Python's {@code str.split} and {@code str.strip} see it. */
final class Whitespace {
  static final String PATTERN =
      "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
  private static final Pattern ENDS = Pattern.compile("^" + PATTERN + "+|" + PATTERN + "+$");

  private Whitespace() {}

  static String strip(String text) {
    return ENDS.matcher(text).replaceAll("");
  }
}
