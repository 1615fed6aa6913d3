package io.polysight.generalist.experiment;

import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.RleMask;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.generalist.inference.Predictor;
import io.polysight.metrics.detection.AveragePrecision;
import io.polysight.metrics.detection.FoundRegion;
import io.polysight.metrics.detection.ImageRegions;
import io.polysight.metrics.detection.KnownRegion;
import io.polysight.metrics.detection.PixelMask;
import io.polysight.metrics.detection.Rectangle;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Outlined;
import io.polysight.tasks.Prediction.PixelBox;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Average precision of boxes and masks on scenes that were not trained on. */
final class RegionsFigures {
  private static final int SCENES = 500;
  private static final int BATCH = 50;

  private final List<Sample> samples;
  private final List<EncodedImage> images;
  private final Predictor predictor;

  private RegionsFigures(Predictor predictor, List<Sample> samples, List<EncodedImage> images) {
    this.predictor = predictor;
    this.samples = samples;
    this.images = images;
  }

  static Map<String, Object> measure(Path checkpoint, ScenesData data) throws IOException {
    try (Predictor predictor = Predictor.load(checkpoint, 1)) {
      DatasetVersion version = data.captioned();
      List<Sample> samples = version.samples(Sample.TEST).subList(0, SCENES);
      List<EncodedImage> images = new ArrayList<>();
      for (int from = 0; from < SCENES; from += BATCH) {
        images.addAll(
            predictor.encodeImages(
                samples.subList(from, from + BATCH).stream().map(version::image).toList()));
      }
      var figures = new RegionsFigures(predictor, samples, images);
      Map<String, Object> result = new LinkedHashMap<>();
      figures.put("any object, one name never trained", "", List.of("object"), result);
      figures.put("colours (8), never trained as such", "colour", data.labels("colour"), result);
      figures.put("shapes (6), never trained as such", "shape", data.labels("shape"), result);
      figures.put("seen pairs (38)", "class", ScenesData.seenPairs(), result);
      return result;
    }
  }

  private void put(String what, String space, List<String> labels, Map<String, Object> result) {
    Task task = new InstanceSegmentation(labels, 0.0, null);
    List<Prediction> answers = predictor.predict(task, predictor.encodeCandidates(task), images);
    List<ImageRegions<Rectangle>> boxes = new ArrayList<>();
    List<ImageRegions<PixelMask>> masks = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      List<KnownRegion<Rectangle>> knownBoxes = new ArrayList<>();
      List<KnownRegion<PixelMask>> knownMasks = new ArrayList<>();
      for (AnnotatedObject object : samples.get(i).annotations().objects()) {
        String label = space.isEmpty() ? labels.getFirst() : object.labels().get(space);
        RleMask mask = Objects.requireNonNull(object.mask());
        knownBoxes.add(new KnownRegion<>(label, rectangle(object.box()), mask.area(), false));
        knownMasks.add(new KnownRegion<>(label, PixelMask.of(mask.toBits()), mask.area(), false));
      }
      List<Outlined> found = ((Prediction.Segmented) answers.get(i)).objects();
      boxes.add(
          new ImageRegions<>(
              knownBoxes,
              found.stream()
                  .map(o -> new FoundRegion<>(o.label(), rectangle(o.box()), o.score()))
                  .toList()));
      masks.add(
          new ImageRegions<>(
              knownMasks,
              found.stream()
                  .map(o -> new FoundRegion<>(o.label(), pixels(o.mask()), o.score()))
                  .toList()));
    }
    result.put(what + ", box AP50", AveragePrecision.of(boxes).precision50());
    result.put(what + ", box AP", AveragePrecision.of(boxes).precision());
    result.put(what + ", mask AP50", AveragePrecision.of(masks).precision50());
    result.put(what + ", mask AP", AveragePrecision.of(masks).precision());
  }

  private static Rectangle rectangle(Box box) {
    return new Rectangle(box.left(), box.top(), box.width(), box.height());
  }

  private static Rectangle rectangle(PixelBox box) {
    return new Rectangle(box.x(), box.y(), box.width(), box.height());
  }

  private static PixelMask pixels(Prediction.Mask mask) {
    return PixelMask.of(new RleMask(mask.size(), mask.counts()).toBits());
  }
}
