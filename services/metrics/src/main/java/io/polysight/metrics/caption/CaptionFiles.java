package io.polysight.metrics.caption;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.JsonRecord;
import io.polysight.metrics.input.RecordFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads COCO captions: references {@code {"annotations": [{id, image_id, caption}]}} and results
 * {@code [{image_id, caption}]}, one per image. The captions are held, the files are not.
 */
public final class CaptionFiles {
  private final Faults faults = new Faults();
  private final Map<String, List<String>> references = new LinkedHashMap<>();
  private final Map<String, String> predictions = new LinkedHashMap<>();
  private final Set<String> annotations = new HashSet<>();

  private CaptionFiles() {}

  /**
   * @param partial whether images without prediction are left out; otherwise they are a fault
   * @throws io.polysight.metrics.input.InvalidInputException with all faults of both files
   */
  public static CaptionScores score(
      Path references, Path predictions, CaptionTokenizer tokenizer, boolean partial) {
    var files = new CaptionFiles();
    RecordFile.arrays(references, files.faults, Map.of("annotations", files::reference));
    boolean known = files.faults.isEmpty();
    RecordFile.array(predictions, files.faults, record -> files.prediction(record, known));
    // Where nothing could be read, that has been told already.
    boolean read = !files.predictions.isEmpty() || files.faults.isEmpty();
    if (!partial && read) {
      for (String image : files.references.keySet()) {
        if (!files.predictions.containsKey(image)) {
          files.faults.add(
              "image without prediction", references.getFileName() + " image_id = " + image);
        }
      }
    }
    if (files.faults.isEmpty() && files.predictions.isEmpty()) {
      files.faults.add("document without captions", predictions.toString());
    }
    files.faults.orThrow(String.valueOf(predictions.getFileName()));
    return new CaptionScores(files.pairs(tokenizer));
  }

  private void reference(JsonRecord record) {
    @Nullable String image = record.identifier("image_id");
    @Nullable String caption = caption(record);
    if (record.has("id")) {
      @Nullable String id = record.identifier("id");
      if (id != null && !annotations.add(id)) {
        faults.add("id of two annotations", record.place("id"), id);
      }
    }
    if (image != null && caption != null) {
      references.computeIfAbsent(image, i -> new ArrayList<>()).add(caption);
    }
  }

  private void prediction(JsonRecord record, boolean known) {
    @Nullable String image = record.identifier("image_id");
    @Nullable String caption = caption(record);
    if (image == null || caption == null) {
      return;
    }
    if (known && !references.containsKey(image)) {
      faults.add("image_id without reference", record.place("image_id"), image);
    }
    if (predictions.putIfAbsent(image, caption) != null) {
      faults.add("image_id predicted twice", record.place("image_id"), image);
    }
  }

  private @Nullable String caption(JsonRecord record) {
    @Nullable String caption = record.text("caption");
    if (caption != null && caption.isBlank()) {
      faults.add("caption that is empty", record.place("caption").toString());
    }
    return caption;
  }

  /** In the order of the references, which is what the reference program goes by. */
  private List<CaptionPair> pairs(CaptionTokenizer tokenizer) {
    List<CaptionPair> pairs = new ArrayList<>();
    references.forEach((image, captions) -> {
      @Nullable String predicted = predictions.get(image);
      if (predicted != null) {
        pairs.add(
            new CaptionPair(
                tokenizer.tokens(predicted), captions.stream().map(tokenizer::tokens).toList()));
      }
    });
    return pairs;
  }
}
