package io.polysight.cli.train;

import java.util.List;
import java.util.Locale;

/** A comparison as an SVG: for each figure a group of bars, one per recipe, with deviations. */
final class Plot {
  private static final int BAR = 14;
  private static final int GAP = 28;
  private static final int HEIGHT = 180;
  private static final int TOP = 20;
  private static final int LEFT = 40;
  private static final int LINE = 16;
  private static final List<String> COLOURS =
      List.of(
          "#4e79a7", "#f28e2b", "#59a14f", "#e15759", "#b07aa1", "#76b7b2", "#9c755f", "#edc948",
          "#ff9da7", "#bab0ac", "#1f3b57", "#86bcb6");

  private final Comparison comparison;
  private final StringBuilder svg = new StringBuilder();

  private Plot(Comparison comparison) {
    this.comparison = comparison;
  }

  static String svg(Comparison comparison) {
    return new Plot(comparison).drawn();
  }

  private String drawn() {
    List<String> recipes = comparison.recipes();
    int group = recipes.size() * BAR + GAP;
    int wide = Math.max(2 * LEFT + comparison.figures().size() * Math.max(group, 120), 320);
    int high = TOP + HEIGHT + 2 * LINE + recipes.size() * LINE + LINE;
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"11\">",
        wide, high);
    add("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>");
    int left = LEFT;
    for (String figure : comparison.figures()) {
      group(figure, left);
      left += Math.max(group, 120);
    }
    for (int i = 0; i < recipes.size(); i++) {
      int y = TOP + HEIGHT + (i + 3) * LINE;
      add(
          "<rect x=\"%d\" y=\"%d\" width=\"10\" height=\"10\" fill=\"%s\"/>",
          LEFT, y - 9, colour(i));
      add("<text x=\"%d\" y=\"%d\">%s</text>", LEFT + LINE, y, escaped(recipes.get(i)));
    }
    return svg.append("</svg>\n").toString();
  }

  private void group(String figure, int left) {
    List<String> recipes = comparison.recipes();
    List<Spread> spreads = recipes.stream().map(r -> comparison.spread(r, figure)).toList();
    // Every group has a scale of its own, for CIDEr-D goes far beyond 1.
    double top =
        spreads.stream()
            .mapToDouble(s -> Double.isNaN(s.mean()) ? 0 : s.mean() + deviation(s))
            .max()
            .orElse(1);
    double scale = HEIGHT / (top > 0 ? top : 1);
    axis(left, recipes.size() * BAR, top);
    for (int i = 0; i < spreads.size(); i++) {
      if (!Double.isNaN(spreads.get(i).mean())) {
        bar(spreads.get(i), left + i * BAR, scale, colour(i));
      }
    }
    add("<text x=\"%d\" y=\"%d\">%s</text>", left, TOP + HEIGHT + LINE, escaped(figure));
  }

  /** A line at zero, and one with its value where the group's highest bar ends. */
  private void axis(int left, int wide, double top) {
    for (int y : new int[] {TOP, TOP + HEIGHT}) {
      add(
          "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#cccccc\"/>",
          left, left + wide, y, y);
    }
    add("<text x=\"%d\" y=\"%d\" fill=\"#666666\">%.3f</text>", left, TOP - 4, top);
  }

  private void bar(Spread spread, int x, double scale, String colour) {
    double high = Math.max(0, spread.mean() * scale);
    double base = TOP + HEIGHT;
    add(
        "<rect x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\" fill=\"%s\"><title>%s</title></rect>",
        x, base - high, BAR - 2, high, colour, spread);
    double half = deviation(spread) * scale;
    if (half > 0) {
      double middle = x + (BAR - 2) / 2.0;
      add(
          "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#333333\"/>",
          middle, middle, base - high - half, Math.min(base, base - high + half));
    }
  }

  private static double deviation(Spread spread) {
    return Double.isNaN(spread.deviation()) ? 0 : spread.deviation();
  }

  private static String colour(int recipe) {
    return COLOURS.get(recipe % COLOURS.size());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
