package io.polysight.inference.batchprediction;

import io.polysight.contracts.serving.PredictedSample.Reference.Ranks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks of right partners among all images and captions of a split, by cosine. Captions are
 * compared as strings: whoever wrote the same words about two images made both right. Of equal
 * cosines the lower index comes first. A rank is 1 plus the number of candidates before the
 * best-placed right one.
 */
final class RetrievalRanks {
  private final float[][] images;
  private final float[] captions;
  private final int width;
  private final List<List<Integer>> captionsOf;
  private final List<String> texts;
  private final Map<String, List<Integer>> captionsByText = new HashMap<>();
  private final Map<String, List<Integer>> imagesByText = new HashMap<>();

  /**
   * @param images float32 [images, width], unit length
   * @param captions float32 [captions, width], unit length, laid end to end
   * @param texts the captions
   * @param captionsOf indices into the captions, for each image
   */
  RetrievalRanks(
      float[][] images, float[] captions, List<String> texts, List<List<Integer>> captionsOf) {
    this.images = images;
    this.captions = captions;
    this.texts = texts;
    this.captionsOf = captionsOf;
    this.width = texts.isEmpty() ? 0 : captions.length / texts.size();
    for (int c = 0; c < texts.size(); c++) {
      captionsByText.computeIfAbsent(texts.get(c), text -> new ArrayList<>()).add(c);
    }
    for (int i = 0; i < images.length; i++) {
      for (int c : captionsOf.get(i)) {
        imagesByText.computeIfAbsent(texts.get(c), text -> new ArrayList<>()).add(i);
      }
    }
  }

  /** For every image, in order. */
  List<Ranks> all() {
    int[] imageRankOfCaption = new int[texts.size()];
    for (int c = 0; c < texts.size(); c++) {
      imageRankOfCaption[c] = imageRank(c);
    }
    List<Ranks> ranks = new ArrayList<>(images.length);
    for (int i = 0; i < images.length; i++) {
      List<Integer> own = captionsOf.get(i).stream().map(c -> imageRankOfCaption[c]).toList();
      ranks.add(new Ranks(captionRank(i), own));
    }
    return ranks;
  }

  private int captionRank(int image) {
    double[] cosines = new double[texts.size()];
    for (int c = 0; c < cosines.length; c++) {
      cosines[c] = cosine(image, c);
    }
    List<Integer> right = new ArrayList<>();
    captionsOf.get(image).forEach(c -> right.addAll(of(captionsByText, texts.get(c))));
    return bestRank(cosines, right);
  }

  private int imageRank(int caption) {
    double[] cosines = new double[images.length];
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = cosine(i, caption);
    }
    return bestRank(cosines, of(imagesByText, texts.get(caption)));
  }

  private static List<Integer> of(Map<String, List<Integer>> index, String text) {
    return index.getOrDefault(text, List.of());
  }

  static int bestRank(double[] scores, List<Integer> right) {
    int best =
        right.stream()
            .reduce((a, b) -> before(scores, a, b) ? a : b)
            .orElseThrow(() -> new IllegalArgumentException("a sample without a right partner"));
    return 1
        + (int) Arrays.stream(indices(scores.length)).filter(j -> before(scores, j, best)).count();
  }

  private static boolean before(double[] scores, int a, int b) {
    return scores[a] > scores[b] || (scores[a] == scores[b] && a < b);
  }

  private static int[] indices(int length) {
    int[] indices = new int[length];
    Arrays.setAll(indices, i -> i);
    return indices;
  }

  private double cosine(int image, int caption) {
    float[] x = images[image];
    double sum = 0;
    for (int d = 0; d < width; d++) {
      sum += (double) x[d] * captions[caption * width + d];
    }
    return sum;
  }
}
