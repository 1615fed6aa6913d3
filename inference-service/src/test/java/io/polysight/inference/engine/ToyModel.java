package io.polysight.inference.engine;

import io.polysight.contracts.serving.Effort;
import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Scored;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Task;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A model that sees the first pixel's red and answers it as the score of every candidate. It
 * refuses to be used when closed, where a real one would crash the process.
 */
public final class ToyModel implements ServedModel {
  public final AtomicInteger encoded = new AtomicInteger();
  public final AtomicInteger candidateCalls = new AtomicInteger();
  private volatile boolean closed;

  public static RgbImage image(int red) {
    return new RgbImage(1, 1, new byte[] {(byte) red, 0, 0});
  }

  public boolean closed() {
    return closed;
  }

  @Override
  public List<String> kinds() {
    return List.of(ImageClassification.KIND);
  }

  @Override
  public List<Effort> efforts() {
    return List.of(Effort.values());
  }

  @Override
  public List<EncodedImage> encode(List<RgbImage> images, Effort effort) {
    checkOpen();
    encoded.addAndGet(images.size());
    return images.stream()
        .map(image -> new EncodedImage(new float[] {image.at(0, 0) >> 16}, new float[0]))
        .toList();
  }

  @Override
  public int context() {
    return 8;
  }

  @Override
  public int contextOf(String text) {
    return text.split(" ").length;
  }

  @Override
  public double scale(Task task) {
    return 1;
  }

  @Override
  public CandidateEmbeddings candidates(Task task) {
    checkOpen();
    candidateCalls.incrementAndGet();
    List<String> names =
        switch (task) {
          case ImageClassification classification -> classification.labels();
          case ImageTextRetrieval retrieval -> retrieval.candidates();
          case Captioning captioning -> List.of("word");
          case RegionTask regions -> regions.labels();
          case VisualQuestionAnswering answering -> answering.answers();
          case Verification verification -> Verification.CANDIDATES;
          case MultiLabelClassification labels -> labels.labels();
          case ReferringExpressionGrounding grounding -> grounding.expressions();
        };
    if (names.contains("unspeakable")) {
      throw new IllegalArgumentException("'unspeakable' has no tokens");
    }
    float[] vectors = new float[names.size()];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = names.get(i).length();
    }
    return new CandidateEmbeddings(names, vectors);
  }

  @Override
  public List<Prediction> predict(
      Task task, CandidateEmbeddings candidates, List<EncodedImage> images) {
    checkOpen();
    return images.stream()
        .<Prediction>map(image ->
            new Prediction.Classified(
                candidates.names().stream()
                    .map(name -> new Scored(name, image.embedding()[0]))
                    .toList()))
        .toList();
  }

  @Override
  public void warmUp() {
    checkOpen();
  }

  @Override
  public void close() {
    checkOpen();
    closed = true;
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("used after close");
    }
  }
}
