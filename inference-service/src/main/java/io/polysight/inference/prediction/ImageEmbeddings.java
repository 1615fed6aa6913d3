package io.polysight.inference.prediction;

import io.polysight.contracts.serving.EmbeddingResponse;
import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.inference.batching.Batched;
import io.polysight.inference.batching.Lane;
import io.polysight.inference.engine.InferenceEngine;
import io.polysight.inference.engine.Lease;
import io.polysight.inference.engine.Turn;
import io.polysight.platform.store.Ids;
import io.polysight.platform.web.ProblemException;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** f(x) of images, in the batches that predictions are encoded in. */
final class ImageEmbeddings {
  private final ServingChoice choice;
  private final ImageReading images;
  private final InferenceEngine engine;
  private final Turn turn;
  private final int most;
  private final long mostPixels;

  /** The file of one image, and what its field is called. */
  record ImageFile(String field, byte[] bytes, @Nullable String type) {}

  /**
   * @param deadline how long one image may wait for a thread
   * @param most images of one request
   * @param mostPixels of them together, for they are all in memory at once
   */
  ImageEmbeddings(
      ServingChoice choice,
      ImageReading images,
      InferenceEngine engine,
      Duration deadline,
      int most,
      long mostPixels) {
    this.choice = choice;
    this.images = images;
    this.engine = engine;
    this.turn = new Turn(Lane.INTERACTIVE, deadline);
    this.most = most;
    this.mostPixels = mostPixels;
  }

  /**
   * @throws ProblemException 400 when there is none, or more than one request may bring
   */
  void checkCount(int count) {
    if (count == 0) {
      throw Problems.invalid("images", "is empty; send at least one image");
    }
    if (count > most) {
      throw Problems.invalid(
          "images",
          count
              + " images; at most "
              + most
              + " fit one request. Ask in several, or for a whole version at"
              + " /api/v1/batch-embeddings");
    }
  }

  /**
   * @param model absent means the default one
   * @throws ProblemException when nothing serves, an image cannot be read or the queue is full
   */
  EmbeddingResponse of(String team, @Nullable String model, List<ImageFile> files) {
    try (Lease lease = choice.lease(team, model)) {
      List<CompletableFuture<Batched<EncodedImage>>> encoding = new ArrayList<>();
      for (RgbImage image : read(files)) {
        encoding.add(Waiting.submit(() -> engine.encode(lease, image, turn)));
      }
      List<float[]> embeddings =
          encoding.stream().map(future -> Waiting.on(future).value().embedding()).toList();
      return new EmbeddingResponse(
          Ids.next(), team, embeddings.getFirst().length, embeddings, lease.checkpoint().served());
    }
  }

  private List<RgbImage> read(List<ImageFile> files) {
    List<RgbImage> read = new ArrayList<>();
    List<Faults.Fault> faults = new ArrayList<>();
    long pixels = 0;
    for (ImageFile file : files) {
      try {
        RgbImage image = images.read(file.bytes(), file.type(), file.field());
        pixels += (long) image.width() * image.height();
        if (pixels > mostPixels) {
          throw Problems.tooLarge(
              "The images have more than "
                  + mostPixels
                  + " pixels together; send fewer in one request.");
        }
        read.add(image);
      } catch (ProblemException.Invalid e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw Problems.invalid(faults);
    }
    return read;
  }
}
