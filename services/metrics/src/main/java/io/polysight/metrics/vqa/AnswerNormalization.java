package io.polysight.metrics.vqa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How VQA v2 makes answers comparable ({@code vqaEval.py} of GT-Vision-Lab/VQA): punctuation, then
 * lower case, number words, articles and contractions.
 *
 * <p>A punctuation mark is removed if it touches a space anywhere in the answer, or if the answer
 * has a comma between digits; otherwise it becomes a space.
 */
public enum AnswerNormalization {
  /**
   * The reference program with its mistakes: its period pattern {@code (?!<=\d)(\.)(?!\d)} looks
   * ahead for the text {@code <=} where a look-behind was meant, so that a period after a digit
   * goes too; {@code re.UNICODE}, passed as the count of {@code re.sub}, leaves periods after the
   * 32nd; answers are normalised only where the ten differ; contractions with a capital I never
   * match; "somebody'd" loses its apostrophe.
   */
  REFERENCE(Pattern.compile("\\.(?!\\d)", Pattern.UNICODE_CHARACTER_CLASS), 32),

  /**
   * What the reference meant: a period stays where a digit stands before or after it, all others
   * go, answers are always normalised, contractions match in lower case.
   */
  REPAIRED(
      Pattern.compile("(?<!\\d)\\.(?!\\d)", Pattern.UNICODE_CHARACTER_CLASS), Integer.MAX_VALUE);

  private static final List<String> PUNCTUATION =
      List.of(
          ";", "/", "[", "]", "\"", "{", "}", "(", ")", "=", "+", "\\", "_", "-", ">", "<", "@",
          "`", ",", "?", "!");
  private static final Pattern COMMA_IN_NUMBER =
      Pattern.compile("\\d,\\d", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SPACES = Pattern.compile(Whitespace.PATTERN + "+");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("none", "0"),
          Map.entry("zero", "0"),
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"));

  private final Pattern period;
  private final int mostPeriods;

  AnswerNormalization(Pattern period, int mostPeriods) {
    this.period = period;
    this.mostPeriods = mostPeriods;
  }

  /** Whether answers are left alone where all people gave the same one. */
  boolean spareUnanimous() {
    return this == REFERENCE;
  }

  /** Line breaks and tabs as spaces, none at the ends; both sides get this in any case. */
  static String trimmed(String answer) {
    return Whitespace.strip(answer.replace('\n', ' ').replace('\t', ' '));
  }

  /**
   * @return lower case words with one space between, possibly none
   */
  public String of(String answer) {
    return words(withoutPunctuation(trimmed(answer)));
  }

  private String withoutPunctuation(String answer) {
    boolean hasNumberWithComma = COMMA_IN_NUMBER.matcher(answer).find();
    String text = answer;
    for (String mark : PUNCTUATION) {
      boolean goes =
          hasNumberWithComma || answer.contains(mark + " ") || answer.contains(" " + mark);
      text = text.replace(mark, goes ? "" : " ");
    }
    return withoutPeriods(text);
  }

  private String withoutPeriods(String text) {
    Matcher matcher = period.matcher(text);
    var kept = new StringBuilder();
    for (int found = 0; found < mostPeriods && matcher.find(); found++) {
      matcher.appendReplacement(kept, "");
    }
    return matcher.appendTail(kept).toString();
  }

  private String words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : SPACES.split(text.toLowerCase(Locale.ROOT))) {
      String number = NUMBERS.getOrDefault(word, word);
      if (!number.isEmpty() && !ARTICLES.contains(number)) {
        words.add(contracted(number));
      }
    }
    return String.join(" ", words);
  }

  private String contracted(String word) {
    Map<String, String> repairs = this == REPAIRED ? Contractions.REPAIRS : Map.of();
    return repairs.getOrDefault(word, Contractions.REFERENCE.getOrDefault(word, word));
  }
}
