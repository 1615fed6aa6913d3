package io.polysight.metrics.nlvr;

import io.polysight.metrics.Figures;
import io.polysight.metrics.statistics.Contributions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * NLVR2's two figures (Suhr et al., ACL 2019; {@code nlvr2/eval/metrics.py}): accuracy over
 * examples, and consistency, the share of statements all of whose examples were judged rightly.
 *
 * <p>Examples of one statement are those whose identifier agrees without its third part: {@code
 * dev-896-2-1} and {@code dev-896-0-1} are of {@code dev-896--1}. Statements that merely read alike
 * stay apart, as they do in the reference program.
 */
public final class StatementScores {
  private static final int IMAGE_PAIR = 2;

  /**
   * One statement about one pair of images.
   *
   * @param identifier {@code split-set-pair-statement}
   * @param right whether the judgement agrees with the label
   */
  public record Example(String identifier, boolean right) {
    public Example {
      if (identifier.split("-", -1).length <= IMAGE_PAIR) {
        throw new IllegalArgumentException(
            "the identifier '" + identifier + "' has fewer than three parts; expected dev-896-2-1");
      }
    }

    private String statement() {
      String[] parts = identifier.split("-", -1);
      parts[IMAGE_PAIR] = "";
      return String.join("-", parts);
    }
  }

  private final List<Example> examples;

  public StatementScores(List<Example> examples) {
    this.examples = List.copyOf(examples);
  }

  /** Share of examples judged rightly, for intervals; NaN without any. The samples are examples. */
  public Contributions accuracy() {
    return Contributions.mean(
        examples.stream().mapToDouble(example -> example.right() ? 1 : 0).toArray());
  }

  /** Share of statements always judged rightly, for intervals. The samples are statements. */
  public Contributions consistency() {
    return Contributions.mean(
        byStatement().values().stream()
            .mapToDouble(of -> of.stream().allMatch(Example::right) ? 1 : 0)
            .toArray());
  }

  /** {@code accuracy} and {@code consistency}, 0 to 1, as the reference prints them. */
  public Figures figures() {
    String reason = "there is no example";
    return Figures.builder()
        .put("accuracy", accuracy(), reason)
        .put("consistency", consistency(), reason)
        .put("examples", examples.size())
        .put("statements", byStatement().size())
        .build();
  }

  private Map<String, List<Example>> byStatement() {
    Map<String, List<Example>> byStatement = new LinkedHashMap<>();
    for (Example example : examples) {
      byStatement.computeIfAbsent(example.statement(), s -> new ArrayList<>()).add(example);
    }
    return byStatement;
  }
}
