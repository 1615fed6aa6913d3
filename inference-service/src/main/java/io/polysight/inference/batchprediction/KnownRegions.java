package io.polysight.inference.batchprediction;

import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.contracts.serving.PredictedSample.Reference.Region;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.RleMask;
import io.polysight.datasets.sample.Sample;
import io.polysight.tasks.Prediction.Mask;
import io.polysight.tasks.Prediction.PixelBox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the objects of a sample, as detection and segmentation are scored by it.
 *
 * @param labelSpace which of an object's labels names it
 * @param masks whether objects without a mask cannot be scored
 */
record KnownRegions(String labelSpace, boolean masks) {

  /** Whether there is something to score. */
  boolean in(Sample sample) {
    return sample.annotations().objects().stream().anyMatch(this::usable);
  }

  private boolean usable(AnnotatedObject object) {
    return object.labels().containsKey(labelSpace) && (!masks || object.mask() != null);
  }

  Reference of(Sample sample) {
    List<Region> regions =
        sample.annotations().objects().stream().filter(this::usable).map(this::region).toList();
    return new Reference.Regions(regions);
  }

  private Region region(AnnotatedObject object) {
    Box box = object.box();
    return new Region(
        String.valueOf(object.labels().get(labelSpace)),
        new PixelBox(box.left(), box.top(), box.width(), box.height()),
        masks ? mask(object.mask()) : null);
  }

  private static @Nullable Mask mask(@Nullable RleMask known) {
    return known == null ? null : new Mask(known.size(), known.counts());
  }
}
