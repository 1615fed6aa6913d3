package io.polysight.eval.export;

import io.polysight.platform.web.Csv;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** How a table is written. */
enum TableFormat {
  /** An object for each row, its columns by name. */
  JSON("json", "application/json") {
    @Override
    String write(Table table) {
      List<Map<String, Object>> rows = new ArrayList<>();
      for (List<Table.Cell> cells : table.rows()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
          row.put(table.columns().get(i), value(cells.get(i)));
        }
        rows.add(row);
      }
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("title", table.title());
      all.put("rows", rows);
      return JsonMapper.shared().writeValueAsString(all);
    }

    private Object value(Table.Cell cell) {
      return switch (cell) {
        case Table.Text text -> text.value();
        case Table.Real real -> real.value();
        case Table.Whole whole -> whole.value();
      };
    }
  },

  /** RFC 4180; numbers with all their digits. */
  CSV("csv", "text/csv") {
    @Override
    String write(Table table) {
      return Csv.line(table.columns().stream().map(Csv::quoted))
          + table.rows().stream()
              .map(row -> Csv.line(row.stream().map(TableFormat::csv)))
              .collect(Collectors.joining());
    }
  },

  MARKDOWN("markdown", "text/markdown") {
    @Override
    String write(Table table) {
      return "**"
          + piped(table.title())
          + "**\n\n"
          + line(table.columns().stream().map(TableFormat::piped))
          + line(alignment(table).stream().map(right -> right ? "---:" : "---"))
          + table.rows().stream()
              .map(row -> line(row.stream().map(cell -> piped(shown(cell)))))
              .collect(Collectors.joining());
    }

    private String line(Stream<String> cells) {
      return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }
  },

  /** A {@code tabular} with the rules of booktabs. */
  LATEX("latex", "application/x-tex") {
    @Override
    String write(Table table) {
      return "\\begin{table}\n\\caption{"
          + escaped(table.title())
          + "}\n\\begin{tabular}{"
          + alignment(table).stream().map(right -> right ? "r" : "l").collect(Collectors.joining())
          + "}\n\\toprule\n"
          + line(table.columns().stream().map(TableFormat::escaped))
          + "\\midrule\n"
          + table.rows().stream()
              .map(row -> line(row.stream().map(cell -> escaped(shown(cell)))))
              .collect(Collectors.joining())
          + "\\bottomrule\n\\end{tabular}\n\\end{table}\n";
    }

    private String line(Stream<String> cells) {
      return cells.collect(Collectors.joining(" & ", "", " \\\\\n"));
    }
  };

  private final String wire;
  private final String mediaType;

  TableFormat(String wire, String mediaType) {
    this.wire = wire;
    this.mediaType = mediaType;
  }

  abstract String write(Table table);

  String mediaType() {
    return mediaType + ";charset=UTF-8";
  }

  /** As a query names it. */
  String wire() {
    return wire;
  }

  /** Whether a column is of numbers, by its first row. */
  private static List<Boolean> alignment(Table table) {
    return table.rows().isEmpty()
        ? table.columns().stream().map(column -> false).toList()
        : table.rows().getFirst().stream().map(cell -> !(cell instanceof Table.Text)).toList();
  }

  private static String shown(Table.Cell cell) {
    return switch (cell) {
      case Table.Text text -> text.value();
      case Table.Real real -> String.format(Locale.ROOT, "%.4f", real.value());
      case Table.Whole whole -> Long.toString(whole.value());
    };
  }

  private static String csv(Table.Cell cell) {
    return switch (cell) {
      case Table.Text text -> Csv.text(text.value());
      case Table.Real real -> Double.toString(real.value());
      case Table.Whole whole -> Long.toString(whole.value());
    };
  }

  private static String piped(String text) {
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ");
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(c -> {
          switch (c) {
            case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').append((char) c);
            case '~' -> escaped.append("\\textasciitilde{}");
            case '^' -> escaped.append("\\textasciicircum{}");
            case '\\' -> escaped.append("\\textbackslash{}");
            case '\n' -> escaped.append(' ');
            default -> escaped.append((char) c);
          }
        });
    return escaped.toString();
  }
}
