package io.polysight.metrics.entailment;

import io.polysight.metrics.entailment.EntailmentAccuracy.Judgement;
import io.polysight.metrics.entailment.EntailmentAccuracy.Label;
import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.JsonRecord;
import io.polysight.metrics.input.RecordFile;
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
 * Reads SNLI-VE's pairs, a JSON object per line with {@code pairID}, {@code gold_label} and, for
 * intervals, {@code Flickr30K_ID}, and predictions, a line {@code {"pairID", "label"}} each. Pairs
 * whose {@code gold_label} is "-", on which the annotators did not agree, need no prediction and
 * are left out.
 */
public final class EntailmentFiles {
  private static final String WORDS = "label that is none of entailment, neutral, contradiction";

  private final Faults faults = new Faults();
  private final Map<String, Label> predicted = new HashMap<>();
  private final Set<String> pairs = new HashSet<>();
  private final List<Judgement> judgements = new ArrayList<>();
  private boolean readable = true;

  private EntailmentFiles() {}

  /**
   * Joins the two files.
   *
   * @throws io.polysight.metrics.input.InvalidInputException with all faults of both files
   */
  public static List<Judgement> read(Path pairs, Path predictions) {
    var files = new EntailmentFiles();
    RecordFile.lines(predictions, files.faults, files::prediction);
    files.readable = !files.predicted.isEmpty() || files.faults.isEmpty();
    RecordFile.lines(pairs, files.faults, files::pair);
    for (String id : files.predicted.keySet()) {
      if (!files.pairs.contains(id)) {
        files.faults.add(
            "prediction for a pair that is not there",
            predictions.getFileName() + " pairID = " + id);
      }
    }
    files.faults.orThrow(String.valueOf(predictions.getFileName()));
    return files.judgements;
  }

  private void prediction(JsonRecord record) {
    String id = record.name("pairID");
    @Nullable Label label = label(record, "label");
    if (!id.isEmpty() && label != null && predicted.putIfAbsent(id, label) != null) {
      faults.add("pairID judged twice", record.place("pairID"), id);
    }
  }

  private void pair(JsonRecord record) {
    String id = record.name("pairID");
    if (!id.isEmpty() && !pairs.add(id)) {
      faults.add("pairID that stands twice", record.place("pairID"), id);
      return;
    }
    if (record.textOr("gold_label", "").equals("-")) {
      return;
    }
    @Nullable Label gold = label(record, "gold_label");
    @Nullable Label found = predicted.get(id);
    if (found == null && readable) {
      faults.add("pair without prediction", record.place("pairID"), id);
    } else if (found != null && gold != null) {
      judgements.add(new Judgement(record.textOr("Flickr30K_ID", ""), found, gold));
    }
  }

  private @Nullable Label label(JsonRecord record, String field) {
    @Nullable String text = record.text(field);
    if (text == null) {
      return null;
    }
    for (Label label : Label.values()) {
      if (label.name().equals(text.toUpperCase(Locale.ROOT))) {
        return label;
      }
    }
    faults.add(WORDS, record.place(field), text);
    return null;
  }
}
