package io.polysight.metrics.classification.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.InvalidInputException;
import io.polysight.metrics.input.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * CSV (RFC 4180): scores as {@code sample,score_cat,score_dog}, labels as {@code sample,label},
 * where a sample of several labels has several rows.
 */
final class CsvTables {
  private static final String SCORE = "score_";

  private CsvTables() {}

  static ScoreTable scores(Path file, Faults faults) {
    try (CsvReader<CsvRecord> reader = open(file)) {
      Iterator<CsvRecord> records = reader.iterator();
      List<String> header = header(file, records);
      List<String> columns = header.subList(1, header.size());
      if (!header.getFirst().equals("sample")
          || !columns.stream().allMatch(column -> column.startsWith(SCORE))) {
        throw wrongHeader(file, header, "sample,score_<label>,score_<label>,...");
      }
      var table =
          new ScoreTable.Builder(
              file,
              columns.stream().map(column -> column.substring(SCORE.length())).toList(),
              new Place(file, 1, ""),
              faults);
      while (records.hasNext()) {
        CsvRecord record = records.next();
        if (wide(file, record, header.size(), faults)) {
          table.add(
              place(file, record, "sample"), record.getField(0), row(file, record, header, faults));
        }
      }
      return table.build();
    } catch (CsvParseException e) {
      throw broken(file, e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static double[] row(Path file, CsvRecord record, List<String> header, Faults faults) {
    double[] row = new double[header.size() - 1];
    for (int i = 0; i < row.length; i++) {
      String field = record.getField(i + 1);
      try {
        row[i] = Double.parseDouble(field);
      } catch (NumberFormatException e) {
        row[i] = Double.NaN;
      }
      if (!Double.isFinite(row[i])) {
        faults.add("score that is no finite number", place(file, record, header.get(i + 1)), field);
      }
    }
    return row;
  }

  static TruthTable labels(Path file, Faults faults) {
    try (CsvReader<CsvRecord> reader = open(file)) {
      Iterator<CsvRecord> records = reader.iterator();
      List<String> header = header(file, records);
      if (!header.equals(List.of("sample", "label"))) {
        throw wrongHeader(file, header, "sample,label");
      }
      var table = new TruthTable.Builder(file, faults);
      while (records.hasNext()) {
        CsvRecord record = records.next();
        if (wide(file, record, header.size(), faults)) {
          table.add(place(file, record, "label"), record.getField(0), record.getField(1));
        }
      }
      return table.build();
    } catch (CsvParseException e) {
      throw broken(file, e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static CsvReader<CsvRecord> open(Path file) throws IOException {
    return CsvReader.builder()
        .allowMissingFields(true)
        .allowExtraFields(true)
        .detectBomHeader(true)
        .ofCsvRecord(file);
  }

  private static List<String> header(Path file, Iterator<CsvRecord> records) {
    if (!records.hasNext()) {
      throw new InvalidInputException(file.getFileName() + " is empty");
    }
    return records.next().getFields();
  }

  private static InvalidInputException wrongHeader(Path file, List<String> header, String right) {
    return new InvalidInputException(
        file.getFileName() + ":1 has the header " + String.join(",", header) + "; give " + right);
  }

  private static boolean wide(Path file, CsvRecord record, int columns, Faults faults) {
    if (record.getFieldCount() != columns) {
      faults.add(
          "row that has not " + columns + " columns as the header",
          place(file, record, "columns"),
          record.getFieldCount());
    }
    return record.getFieldCount() == columns;
  }

  private static Place place(Path file, CsvRecord record, String field) {
    return new Place(file, record.getStartingLineNumber(), field);
  }

  private static InvalidInputException broken(Path file, CsvParseException e) {
    return new InvalidInputException(file.getFileName() + " is no CSV: " + e.getMessage());
  }
}
