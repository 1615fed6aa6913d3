package io.polysight.datasets.format;

import java.util.regex.Pattern;

/** The answer types of VQA v2, by which its evaluation reports: yes/no, number and other. */
final class AnswerType {
  private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)?");

  private AnswerType() {}

  static String of(String answer) {
    if (answer.equalsIgnoreCase("yes") || answer.equalsIgnoreCase("no")) {
      return "yes/no";
    }
    return NUMBER.matcher(answer).matches() ? "number" : "other";
  }
}
