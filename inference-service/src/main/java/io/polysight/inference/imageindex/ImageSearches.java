package io.polysight.inference.imageindex;

import io.polysight.contracts.serving.BatchPrediction.State;
import io.polysight.contracts.serving.ImageSearch;
import io.polysight.contracts.serving.ImageSearchResult;
import io.polysight.contracts.serving.ImageSearchResult.Hit;
import io.polysight.inference.prediction.Waiting;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.Faults;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the images nearest to what is asked. */
final class ImageSearches {
  private final LoadedMatrices matrices;
  private final AskedVectors vectors;

  ImageSearches(LoadedMatrices matrices, AskedVectors vectors) {
    this.matrices = matrices;
    this.vectors = vectors;
  }

  /**
   * @throws io.polysight.platform.web.ProblemException 409 while the index is not there, 400 with
   *     every fault of what is asked
   */
  ImageSearchResult of(StoredIndex index, ImageSearch wanted) {
    if (index.index().state() != State.FINISHED) {
      throw Problems.conflict(
          "Image index "
              + index.index().id()
              + " is "
              + index.index().state()
              + "; it can be searched when it is FINISHED.");
    }
    check(wanted);
    EmbeddingMatrix matrix = Waiting.on(matrices.of(index));
    int split = split(matrix, wanted);
    int itself = wanted.sample() == null ? -1 : row(matrix, wanted.sample());
    int most = limit(wanted);
    List<Hit> hits =
        matrix.nearest(asked(index, matrix, wanted, itself), split, itself, most).stream()
            .map(found ->
                new Hit(matrix.sample(found.row()), matrix.split(found.row()), found.cosine()))
            .toList();
    return new ImageSearchResult(
        index.index().id(), index.checkpoint().served(), matrix.size(split), hits);
  }

  private static void check(ImageSearch wanted) {
    var faults = new Faults();
    long given =
        Stream.of(wanted.text(), wanted.image(), wanted.sample()).filter(Objects::nonNull).count();
    if (given != 1) {
      faults.add("text", "give one of 'text', 'image' and 'sample'; " + given + " are given");
    }
    if (wanted.text() != null) {
      faults.text("text", wanted.text(), Faults.MAX_TEXT_LENGTH);
    }
    faults.range("limit", limit(wanted), 1, ImageSearch.MOST);
    faults.throwIfAny();
  }

  private static int limit(ImageSearch wanted) {
    return wanted.limit() == null ? ImageSearch.DEFAULT_LIMIT : wanted.limit();
  }

  private float[] asked(StoredIndex index, EmbeddingMatrix matrix, ImageSearch wanted, int itself) {
    if (wanted.text() != null) {
      return vectors.ofText(index.checkpoint(), wanted.text());
    }
    return wanted.image() != null
        ? vectors.ofImage(index.checkpoint(), wanted.image())
        : matrix.vector(itself);
  }

  private static int split(EmbeddingMatrix matrix, ImageSearch wanted) {
    if (wanted.split() == null) {
      return -1;
    }
    int split = matrix.splits().indexOf(wanted.split());
    if (split < 0) {
      throw Problems.invalid(
          "split", "'" + wanted.split() + "' is not in this version; it has " + matrix.splits());
    }
    return split;
  }

  private static int row(EmbeddingMatrix matrix, String sample) {
    int row = matrix.row(sample);
    if (row < 0) {
      throw Problems.invalid("sample", "'" + sample + "' is not in this data-set version");
    }
    return row;
  }
}
