package io.polysight.inference.imageindex;

import io.polysight.datasets.image.RgbImage;
import io.polysight.inference.batching.Lane;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.inference.engine.InferenceEngine;
import io.polysight.inference.engine.Lease;
import io.polysight.inference.engine.Turn;
import io.polysight.inference.prediction.Base64Images;
import io.polysight.inference.prediction.ImageReading;
import io.polysight.inference.prediction.QuestionLengths;
import io.polysight.inference.prediction.Waiting;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.MultiLabelClassification;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** Embeds what is asked for, by the weights that embedded the images. */
final class AskedVectors {
  /** What teaches a model to set whole images beside texts. */
  private static final List<String> PAIRING =
      List.of(ImageTextRetrieval.KIND, ImageClassification.KIND, MultiLabelClassification.KIND);

  private final SearchWeights weights;
  private final InferenceEngine engine;
  private final ImageReading images;
  private final Turn turn;

  /**
   * @param deadline how long it may wait for a thread
   */
  AskedVectors(
      SearchWeights weights, InferenceEngine engine, ImageReading images, Duration deadline) {
    this.weights = weights;
    this.engine = engine;
    this.images = images;
    this.turn = new Turn(Lane.INTERACTIVE, deadline);
  }

  /**
   * @return float32 [width], unit length
   * @throws io.polysight.platform.web.ProblemException 400 for a text beyond the context, 409 for
   *     weights that never learnt what texts show
   */
  float[] ofText(CheckpointRef checkpoint, String text) {
    try (Lease lease = weights.lease(checkpoint)) {
      if (Collections.disjoint(lease.model().kinds(), PAIRING)) {
        throw Problems.conflict(
            "Version "
                + checkpoint.number()
                + " of '"
                + checkpoint.model()
                + "' cannot search by words: it learnt no task of "
                + PAIRING
                + ". Search by an image, or make an index by another version.");
      }
      String fault = QuestionLengths.fault(lease, text);
      if (fault != null) {
        throw Problems.invalid("text", fault);
      }
      var task = new ImageTextRetrieval(List.of(text), null);
      return Waiting.on(Waiting.submit(() -> engine.candidates(lease, task, turn))).vectors();
    }
  }

  /**
   * @param base64 of the file
   * @throws io.polysight.platform.web.ProblemException 400 for what is no image
   */
  float[] ofImage(CheckpointRef checkpoint, String base64) {
    RgbImage image = images.read(Base64Images.decode("image", base64), null, "image");
    try (Lease lease = weights.lease(checkpoint)) {
      return Waiting.on(Waiting.submit(() -> engine.encode(lease, image, turn)))
          .value()
          .embedding();
    }
  }
}
