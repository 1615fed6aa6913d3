package io.polysight.metrics.nlvr;

import io.polysight.metrics.Figures;
import io.polysight.metrics.statistics.Clusters;
import io.polysight.metrics.statistics.Contributions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
 *
 * <p>For intervals sets are drawn whole, {@code dev-896}: their pairs of images and their
 * statements are crossed, so that neither is drawn by itself.
 */
public final class StatementScores {
  private static final int SET = 1;
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

    private String set() {
      String[] parts = identifier.split("-", -1);
      return String.join("-", Arrays.copyOf(parts, SET + 1));
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

  /** Share of examples judged rightly, for intervals; NaN without any. What is drawn are sets. */
  public Contributions accuracy() {
    return drawn(
        examples.stream().map(Example::set).toList(),
        Contributions.mean(
            examples.stream().mapToDouble(example -> example.right() ? 1 : 0).toArray()));
  }

  /** Share of statements always judged rightly, for intervals. What is drawn are sets. */
  public Contributions consistency() {
    Collection<List<Example>> statements = byStatement().values();
    return drawn(
        statements.stream().map(of -> of.getFirst().set()).toList(),
        Contributions.mean(
            statements.stream()
                .mapToDouble(of -> of.stream().allMatch(Example::right) ? 1 : 0)
                .toArray()));
  }

  private static Contributions drawn(List<String> sets, Contributions metric) {
    return Clusters.of(sets).together(metric);
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
