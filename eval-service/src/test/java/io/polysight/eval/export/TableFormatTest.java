package io.polysight.eval.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TableFormatTest {
  private static final Table TABLE =
      new Table(
          "shapes & colours",
          List.of("benchmark", "value", "samples"),
          List.of(
              List.of(Table.cell("night, 50%"), Table.cell(0.1234567), Table.cell(12)),
              List.of(Table.cell("=a|\"b\"_c"), Table.cell(-0.5), Table.cell(3))));

  @Test
  void writesCsvThatKeepsAllDigitsAndRunsNoFormula() {
    assertThat(TableFormat.CSV.write(TABLE))
        .isEqualTo(
            "benchmark,value,samples\r\n"
                + "\"night, 50%\",0.1234567,12\r\n"
                + "\"'=a|\"\"b\"\"_c\",-0.5,3\r\n");
  }

  @Test
  void writesMarkdownWithNumbersToTheRight() {
    assertThat(TableFormat.MARKDOWN.write(TABLE))
        .isEqualTo(
            """
            **shapes & colours**

            | benchmark | value | samples |
            | --- | ---: | ---: |
            | night, 50% | 0.1235 | 12 |
            | =a\\|"b"_c | -0.5000 | 3 |
            """);
  }

  @Test
  void writesLatexThatCompiles() {
    assertThat(TableFormat.LATEX.write(TABLE))
        .isEqualTo(
            """
            \\begin{table}
            \\caption{shapes \\& colours}
            \\begin{tabular}{lrr}
            \\toprule
            benchmark & value & samples \\\\
            \\midrule
            night, 50\\% & 0.1235 & 12 \\\\
            =a|"b"\\_c & -0.5000 & 3 \\\\
            \\bottomrule
            \\end{tabular}
            \\end{table}
            """);
  }

  @Test
  void writesNumbersOfJsonAsNumbers() {
    JsonNode json = JsonMapper.shared().readTree(TableFormat.JSON.write(TABLE));
    assertThat(json.path("title").asString()).isEqualTo(TABLE.title());
    assertThat(json.path("rows")).hasSize(TABLE.rows().size());
    assertThat(json.at("/rows/0").propertyNames()).containsExactlyElementsOf(TABLE.columns());
  }
}
