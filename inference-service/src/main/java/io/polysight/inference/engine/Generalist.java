package io.polysight.inference.engine;

import io.polysight.contracts.serving.Effort;
import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.generalist.inference.Predictor;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/** The generalist as a served model. */
public final class Generalist implements ServedModel {
  /** One thread within an operation: the pool already keeps every core busy. */
  private static final int INTRA_OP_THREADS = 1;

  private final Predictor predictor;

  private Generalist(Predictor predictor) {
    this.predictor = predictor;
  }

  /** See {@link ModelLoader#load}. */
  public static ServedModel load(Path folder) {
    try {
      return new Generalist(Predictor.load(folder, INTRA_OP_THREADS));
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw new UnusableCheckpointException(
          "the checkpoint cannot be loaded: " + e.getMessage(), e);
    }
  }

  @Override
  public List<String> kinds() {
    return List.copyOf(predictor.kinds());
  }

  @Override
  public List<Effort> efforts() {
    return predictor.patches().size() > 1 ? List.of(Effort.values()) : List.of(Effort.BALANCED);
  }

  @Override
  public List<EncodedImage> encode(List<RgbImage> images, Effort effort) {
    return switch (effort) {
      case FAST -> predictor.encodeImages(images, Collections.max(predictor.patches()));
      case BALANCED -> predictor.encodeImages(images);
      case BEST -> predictor.encodeImages(images, Collections.min(predictor.patches()));
    };
  }

  @Override
  public int context() {
    return predictor.context();
  }

  @Override
  public int contextOf(String text) {
    return predictor.contextOf(text);
  }

  @Override
  public double scale(Task task) {
    return predictor.scale(task);
  }

  @Override
  public CandidateEmbeddings candidates(Task task) {
    return predictor.encodeCandidates(task);
  }

  @Override
  public List<Prediction> predict(
      Task task, CandidateEmbeddings candidates, List<EncodedImage> images) {
    return predictor.predict(task, candidates, images);
  }

  @Override
  public void warmUp() {
    predictor.warmUp();
  }

  @Override
  public void close() {
    predictor.close();
  }
}
