package io.polysight.eval.embeddingmap;

import io.polysight.contracts.evaluations.EmbeddingMapPoints;
import io.polysight.contracts.evaluations.EmbeddingMapPoints.Point;
import io.polysight.contracts.serving.EmbeddedSample;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Sample;
import io.polysight.metrics.projection.UmapProjection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Lays embedded samples out in the plane, with what is known of each. */
final class Layout {
  private static final String METHOD = "UMAP";

  /** A hundred thousandth of the map is less than a pixel of any screen. */
  private static final double PLACES = 1e5;

  private Layout() {}

  /**
   * @param known samples by id, every embedded one among them
   */
  static EmbeddingMapPoints of(
      List<EmbeddedSample> embedded, Map<String, Sample> known, long seed) {
    var projection = UmapProjection.usual(seed);
    double[][] places =
        projection.project(
            embedded.stream().map(EmbeddedSample::embedding).toArray(float[][]::new));
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      Sample sample = Objects.requireNonNull(known.get(embedded.get(i).sample()));
      points.add(
          new Point(
              sample.id(),
              sample.split(),
              rounded(places[i][0]),
              rounded(places[i][1]),
              labels(sample)));
    }
    return new EmbeddingMapPoints(
        METHOD, projection.neighbours(), projection.minimumDistance(), seed, points);
  }

  private static double rounded(double place) {
    return Math.round(place * PLACES) / PLACES;
  }

  /** Where several objects are labelled, the largest box stands for the image. */
  static Map<String, String> labels(Sample sample) {
    Map<String, String> labels = new TreeMap<>();
    sample.annotations().objects().stream()
        .sorted(Comparator.comparingDouble(Layout::area))
        .forEach(object -> labels.putAll(object.labels()));
    labels.putAll(sample.annotations().labels());
    return labels;
  }

  private static double area(AnnotatedObject object) {
    return object.box().width() * object.box().height();
  }
}
