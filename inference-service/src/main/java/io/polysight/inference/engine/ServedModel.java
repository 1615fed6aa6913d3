package io.polysight.inference.engine;

import io.polysight.contracts.serving.Effort;
import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Task;
import java.util.List;

/**
 * One checkpoint in memory. Every operation calls native code: use it from pool threads only, any
 * number of them at once. What it returns lies on the Java heap and outlives it.
 */
public interface ServedModel extends AutoCloseable {

  /** The kinds of tasks it can be asked. Asks nothing native: any thread may call it. */
  List<String> kinds();

  /** How closely it can be asked to look, balanced among them; any thread may call it. */
  List<Effort> efforts();

  /**
   * @param effort one of {@link #efforts}
   * @return one for each image, in order
   */
  List<EncodedImage> encode(List<RgbImage> images, Effort effort);

  /** Longest text it reads, in tokens; no native code. */
  int context();

  /** How many tokens of the context a text takes; no native code. */
  int contextOf(String text);

  /**
   * What cosines are multiplied with to be logits of such a task; no native code.
   *
   * @throws IllegalArgumentException when it cannot be asked such a task
   */
  double scale(Task task);

  /** Encodes what a task may answer. */
  CandidateEmbeddings candidates(Task task);

  /**
   * @return one for each image, in order
   */
  List<Prediction> predict(Task task, CandidateEmbeddings candidates, List<EncodedImage> images);

  /** Makes first requests as fast as later ones, and fails if the weights give no finite answer. */
  void warmUp();

  /** Frees the weights. */
  @Override
  void close();
}
