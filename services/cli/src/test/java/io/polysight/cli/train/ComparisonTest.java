package io.polysight.cli.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void tellsMeanAndSampleDeviationOverTheSeeds() {
    var comparison = new Comparison();
    comparison.add("mixed", Map.of("shapes accuracy", 0.5));
    comparison.add("mixed", Map.of("shapes accuracy", 0.7));
    comparison.add("mixed", Map.of("shapes accuracy", 0.6));
    comparison.add("unmixed", Map.of("colours accuracy", 0.25));
    assertThat(comparison.table())
        .isEqualTo(
            """
            | recipe | shapes accuracy | colours accuracy |
            |---|---|---|
            | mixed | 0.600 ± 0.100 | - |
            | unmixed | - | 0.250 |
            """);
  }

  @Test
  void drawsABarForEveryFigureThatIsThereAndAWhiskerForEveryDeviation() {
    var comparison = new Comparison();
    comparison.add("a & b", Map.of("x", 1.0));
    comparison.add("a & b", Map.of("x", 3.0));
    comparison.add("c", Map.of("y", 2.0));
    String svg = Plot.svg(comparison);
    assertThat(svg).contains("<title>2.000 ± 1.414</title>").contains("<title>2.000</title>");
    assertThat(svg.split("stroke=\"#333333\"", -1)).hasSize(2);
    assertThat(svg).as("where the highest whisker ends").contains(">3.414</text>");
    assertThat(svg).contains("a &amp; b</text>").startsWith("<svg ").endsWith("</svg>\n");
  }
}
