package io.polysight.metrics.vqa;

import java.util.List;

/**
 * What GQA's evaluation needs of a question and its answer.
 *
 * @param id of the question
 * @param image {@code imageId}; empty where the file does not say, and the question stands for an
 *     image of its own
 * @param answer the gold answer
 * @param predicted the given answer, compared letter by letter
 * @param balanced {@code isBalanced}: only such questions count
 * @param structural {@code types.structural}; {@code query} questions are open, others binary
 * @param semantic {@code types.semantic}, such as {@code rel}
 * @param group {@code groups.global}; empty where the question has none
 * @param entailed questions whose answers follow from this one's, possibly itself
 */
public record GqaQuestion(
    String id,
    String image,
    String answer,
    String predicted,
    boolean balanced,
    String structural,
    String semantic,
    String group,
    List<String> entailed) {
  public GqaQuestion {
    entailed = List.copyOf(entailed);
  }

  boolean right() {
    return predicted.equals(answer);
  }

  boolean open() {
    return structural.equals("query");
  }
}
