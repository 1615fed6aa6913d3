package io.polysight.cli.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** The figures of several recipes side by side. */
final class Comparison {
  private final Map<String, Map<String, List<Double>>> recipes = new LinkedHashMap<>();

  /** Adds one seed of a recipe. */
  void add(String recipe, Map<String, Double> figures) {
    Map<String, List<Double>> known = recipes.computeIfAbsent(recipe, r -> new LinkedHashMap<>());
    figures.forEach(
        (name, value) -> known.computeIfAbsent(name, n -> new ArrayList<>()).add(value));
  }

  List<String> recipes() {
    return List.copyOf(recipes.keySet());
  }

  /** Every figure that any recipe has. */
  SequencedSet<String> figures() {
    SequencedSet<String> names = new LinkedHashSet<>();
    recipes.values().forEach(known -> names.addAll(known.keySet()));
    return names;
  }

  /** A figure of a recipe; NaN where the recipe does not have it. */
  Spread spread(String recipe, String figure) {
    Map<String, List<Double>> known = recipes.getOrDefault(recipe, Map.of());
    return Spread.of(known.getOrDefault(figure, List.of()));
  }

  /** A Markdown table, one row per recipe; a dash where a recipe leaves the task out. */
  String table() {
    var text = new StringBuilder("| recipe |");
    figures().forEach(figure -> text.append(' ').append(figure).append(" |"));
    text.append("\n|---|").append("---|".repeat(figures().size())).append('\n');
    for (String recipe : recipes()) {
      text.append("| ").append(recipe).append(" |");
      for (String figure : figures()) {
        Spread spread = spread(recipe, figure);
        text.append(' ').append(Double.isNaN(spread.mean()) ? "-" : spread).append(" |");
      }
      text.append('\n');
    }
    return text.toString();
  }
}
