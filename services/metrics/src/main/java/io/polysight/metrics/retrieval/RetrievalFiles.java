package io.polysight.metrics.retrieval;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.JsonRecord;
import io.polysight.metrics.input.NumpyArray;
import io.polysight.metrics.input.RecordFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads similarities, a NumPy matrix [images, captions], and what belongs together: {@code
 * [{"image": 0, "captions": [0, 1, 2, 3, 4]}, ...]} with an entry per row and the columns that
 * match it. The matrix is read row by row and never held.
 */
public final class RetrievalFiles {
  private final Faults faults = new Faults();
  private final NumpyArray similarity;
  private final List<Set<Integer>> captionsOf;
  private final List<Set<Integer>> imagesOf;

  private RetrievalFiles(NumpyArray similarity) {
    this.similarity = similarity;
    captionsOf = sets(similarity.rows());
    imagesOf = sets(similarity.columns());
  }

  private static List<Set<Integer>> sets(int size) {
    return Stream.generate(() -> (Set<Integer>) new TreeSet<Integer>()).limit(size).toList();
  }

  /**
   * @throws io.polysight.metrics.input.InvalidInputException with all faults of the files
   */
  public static RetrievalScores score(Path similarity, Path matches) {
    var files = new RetrievalFiles(NumpyArray.open(similarity).asMatrix());
    RecordFile.array(matches, files.faults, files::match);
    files.unmatched("image without captions", files.captionsOf, "image = ", matches);
    files.unmatched("caption without an image", files.imagesOf, "caption = ", matches);
    files.faults.orThrow(String.valueOf(matches.getFileName()));
    return files.ranked();
  }

  private void match(JsonRecord record) {
    @Nullable Integer image = record.index("image", similarity.rows());
    @Nullable List<Integer> captions = record.indexes("captions", similarity.columns());
    if (image == null || captions == null) {
      return;
    }
    if (!captionsOf.get(image).isEmpty()) {
      faults.add("image that stands twice", record.place("image"), image);
    }
    for (int caption : captions) {
      if (!captionsOf.get(image).add(caption)) {
        faults.add("caption named twice for one image", record.place("captions"), caption);
      }
      imagesOf.get(caption).add(image);
    }
  }

  private void unmatched(String kind, List<Set<Integer>> of, String field, Path file) {
    for (int i = 0; i < of.size(); i++) {
      if (of.get(i).isEmpty()) {
        faults.add(kind, file.getFileName() + " " + field + i);
      }
    }
  }

  private RetrievalScores ranked() {
    var imageToText = new PairCounts(similarity.columns(), captionsOf);
    var textToImage = new PairCounts(similarity.rows(), imagesOf);
    similarity.forEachRow((image, scores) -> {
      for (int caption = 0; caption < scores.length; caption++) {
        double score = scores[caption];
        if (Double.isNaN(score)) {
          faults.add("score that is NaN", similarity.place(image, caption).toString());
        }
        imageToText.learn(image, caption, score);
        textToImage.learn(caption, image, score);
      }
    });
    faults.orThrow(String.valueOf(similarity.file().getFileName()));
    similarity.forEachRow((image, scores) -> {
      for (int caption = 0; caption < scores.length; caption++) {
        imageToText.compare(image, caption, scores[caption]);
        textToImage.compare(caption, image, scores[caption]);
      }
    });
    return new RetrievalScores(imageToText.rankings(), textToImage.rankings());
  }
}
