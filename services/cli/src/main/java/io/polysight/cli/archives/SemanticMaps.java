package io.polysight.cli.archives;

import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.RleMask;
import io.polysight.metrics.pixel.PixelMap;
import io.polysight.tasks.Prediction.Mask;
import io.polysight.tasks.Prediction.Outlined;
import io.polysight.tasks.mask.RunLengths;
import java.util.Arrays;
import java.util.List;

/**
 * One label per pixel from masks of classes. Where masks overlap, the class with the largest sum of
 * scores wins (Cheng et al., NeurIPS 2021, MaskFormer, section 3.4, with masks of zeros and ones);
 * where there is none, the label is the one behind the last.
 *
 * @param width of the image, pixels
 * @param height of the image, pixels
 */
record SemanticMaps(List<String> labels, int width, int height) {

  PixelMap known(List<AnnotatedObject> objects, String space) {
    int[] map = new int[width * height];
    Arrays.fill(map, labels.size());
    for (AnnotatedObject object : objects) {
      RleMask mask = object.mask();
      int label = labels.indexOf(object.labels().get(space));
      if (mask != null && label >= 0) {
        boolean[] bits = mask.toBits();
        for (int i = 0; i < map.length; i++) {
          map[i] = bits[i] ? label : map[i];
        }
      }
    }
    return new PixelMap(width, height, map);
  }

  PixelMap found(List<Outlined> masks) {
    double[][] scores = new double[labels.size()][width * height];
    for (Outlined found : masks) {
      double[] of = scores[labels.indexOf(found.label())];
      Mask mask = found.mask();
      boolean[] bits =
          RunLengths.parse(mask.size().get(0), mask.size().get(1), mask.counts()).toBits();
      for (int i = 0; i < of.length; i++) {
        of[i] += bits[i] ? found.score() : 0;
      }
    }
    int[] map = new int[width * height];
    for (int i = 0; i < map.length; i++) {
      double best = 0;
      map[i] = labels.size();
      for (int label = 0; label < scores.length; label++) {
        if (scores[label][i] > best) {
          best = scores[label][i];
          map[i] = label;
        }
      }
    }
    return new PixelMap(width, height, map);
  }
}
