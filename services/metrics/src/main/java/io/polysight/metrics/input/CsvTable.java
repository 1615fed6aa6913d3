package io.polysight.metrics.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * CSV with a header (RFC 4180), read row by row. Columns may stand in any order, further ones are
 * left out; what is wrong goes to the faults.
 */
public final class CsvTable {
  private CsvTable() {}

  /** A row with where it stands. */
  public static final class Row {
    private final Path file;
    private final NamedCsvRecord record;
    private final Faults faults;

    private Row(Path file, NamedCsvRecord record, Faults faults) {
      this.file = file;
      this.record = record;
      this.faults = faults;
    }

    public Place place(String column) {
      return new Place(file, record.getStartingLineNumber(), column);
    }

    /** The text of a column; empty, and told, where it is blank. */
    public String text(String column) {
      String text = record.getField(column).strip();
      if (text.isEmpty()) {
        faults.add("column " + column + " that is empty", place(column).toString());
      }
      return text;
    }

    /** The number of a column; NaN, and told, where it is none that is finite. */
    public double number(String column) {
      double number = Numbers.finite(record.getField(column));
      if (Double.isNaN(number)) {
        faults.add(
            "column " + column + " that is no finite number",
            place(column),
            record.getField(column));
      }
      return number;
    }

    /** 0 or 1; false, and told, where it is neither. */
    public boolean flag(String column) {
      String text = record.getField(column).strip();
      if (!text.equals("0") && !text.equals("1")) {
        faults.add("column " + column + " that is neither 0 nor 1", place(column), text);
      }
      return text.equals("1");
    }
  }

  /**
   * Reads a file.
   *
   * @param columns that must be there
   */
  public static void read(Path file, Faults faults, List<String> columns, Consumer<Row> each) {
    if (!TextLines.isThere(file, faults)) {
      return;
    }
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .allowMissingFields(true)
            .allowExtraFields(true)
            .detectBomHeader(true)
            .ofNamedCsvRecord(file)) {
      boolean first = true;
      for (NamedCsvRecord record : reader) {
        if (first && !record.getHeader().containsAll(columns)) {
          faults.add(
              "header without " + String.join(",", columns),
              new Place(file, 1, ""),
              String.join(",", record.getHeader()));
          return;
        }
        first = false;
        if (record.getFieldCount() == record.getHeader().size()) {
          each.accept(new Row(file, record, faults));
        } else {
          faults.add(
              "row that has not " + record.getHeader().size() + " columns as the header",
              new Place(file, record.getStartingLineNumber(), "columns"),
              record.getFieldCount());
        }
      }
      if (first) {
        faults.add("table without rows", file.toString());
      }
    } catch (CsvParseException e) {
      faults.add("text that is no CSV", file.getFileName() + ": " + e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      faults.add("file that cannot be read to its end", file.toString());
    }
  }
}
