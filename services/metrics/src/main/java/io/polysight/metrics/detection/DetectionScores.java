package io.polysight.metrics.detection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * COCO's twelve figures and the average precision of each label; NaN where nothing of the kind is
 * known.
 *
 * @param precision over IoU 0.50 to 0.95
 * @param precision50 at IoU 0.50
 * @param precision75 at IoU 0.75
 * @param precisionSmall of regions up to 32² pixels
 * @param precisionMedium of regions from 32² to 96² pixels
 * @param precisionLarge of regions from 96² pixels on
 * @param recall1 with one region per image and label
 * @param recall10 with ten
 * @param recall100 with a hundred
 * @param recallSmall as {@code precisionSmall}
 * @param recallMedium as {@code precisionMedium}
 * @param recallLarge as {@code precisionLarge}
 * @param perLabel {@code precision} of each label
 */
public record DetectionScores(
    double precision,
    double precision50,
    double precision75,
    double precisionSmall,
    double precisionMedium,
    double precisionLarge,
    double recall1,
    double recall10,
    double recall100,
    double recallSmall,
    double recallMedium,
    double recallLarge,
    Map<String, Double> perLabel) {
  public DetectionScores {
    perLabel = Collections.unmodifiableMap(new LinkedHashMap<>(perLabel));
  }
}
