package io.polysight.metrics.nlvr;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.JsonRecord;
import io.polysight.metrics.input.Place;
import io.polysight.metrics.input.RecordFile;
import io.polysight.metrics.input.TextLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of NLVR2: examples as JSON lines {@code {"identifier", "label", ...}} and
 * predictions as lines {@code identifier,True} or {@code identifier,False}. Labels compare without
 * regard to case, as in the reference program.
 */
public final class NlvrFiles {
  private final Faults faults = new Faults();
  private final Map<String, Boolean> judgements = new HashMap<>();
  private final Set<String> identifiers = new HashSet<>();
  private final List<StatementScores.Example> examples = new ArrayList<>();

  private boolean readable = true;

  private NlvrFiles() {}

  /**
   * @throws io.polysight.metrics.input.InvalidInputException with all faults of both files
   */
  public static StatementScores score(Path examples, Path predictions) {
    var files = new NlvrFiles();
    TextLines.read(predictions, files.faults, files::prediction);
    files.readable = !files.judgements.isEmpty() || files.faults.isEmpty();
    RecordFile.lines(examples, files.faults, files::example);
    for (String identifier : files.judgements.keySet()) {
      if (!files.identifiers.contains(identifier)) {
        files.faults.add(
            "prediction for an identifier that no example has",
            predictions.getFileName() + " " + identifier);
      }
    }
    if (files.identifiers.isEmpty() && files.faults.isEmpty()) {
      files.faults.add("document without examples", examples.toString());
    }
    files.faults.orThrow(String.valueOf(predictions.getFileName()));
    return new StatementScores(files.examples);
  }

  private void prediction(String line, Place place) {
    String[] fields = line.strip().split(",", -1);
    if (fields.length != 2 || fields[0].isBlank()) {
      faults.add("line that is not identifier,True or identifier,False", place, line);
      return;
    }
    @Nullable Boolean judgement = truth(fields[1]);
    if (judgement == null) {
      faults.add("judgement that is neither True nor False", place, fields[1]);
    } else if (judgements.putIfAbsent(fields[0].strip(), judgement) != null) {
      faults.add("identifier judged twice", place, fields[0]);
    }
  }

  private void example(JsonRecord record) {
    @Nullable String identifier = record.text("identifier");
    @Nullable String label = record.text("label");
    if (identifier == null || label == null) {
      return;
    }
    @Nullable Boolean truth = truth(label);
    if (truth == null) {
      faults.add("label that is neither True nor False", record.place("label"), label);
    }
    if (identifier.split("-", -1).length != 4) {
      faults.add(
          "identifier that has not the four parts of dev-896-2-1",
          record.place("identifier"),
          identifier);
      return;
    }
    if (!identifiers.add(identifier)) {
      faults.add("identifier that stands twice", record.place("identifier"), identifier);
      return;
    }
    @Nullable Boolean judgement = judgements.get(identifier);
    if (judgement == null) {
      // Where nothing could be read, that has been told already.
      if (readable) {
        faults.add("example without prediction", record.place("identifier"), identifier);
      }
    } else if (truth != null) {
      examples.add(new StatementScores.Example(identifier, judgement.equals(truth)));
    }
  }

  private static @Nullable Boolean truth(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> null;
    };
  }
}
