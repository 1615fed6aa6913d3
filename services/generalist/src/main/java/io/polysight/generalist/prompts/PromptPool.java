package io.polysight.generalist.prompts;

import io.polysight.generalist.inference.CandidateEmbeddings;
import java.util.List;

/**
 * Every label written into every prompt, encoded.
 *
 * @param vectors float32 [prompts, labels, width], each of unit length
 */
public record PromptPool(List<String> labels, int prompts, float[] vectors) {
  public PromptPool {
    labels = List.copyOf(labels);
  }

  private int width() {
    return vectors.length / (prompts * labels.size());
  }

  /**
   * l[p, c] = scale cos(x, t[p, c]).
   *
   * @param image float32 [width], unit length
   * @return [prompts, labels]
   */
  public double[] logits(float[] image, double scale) {
    int width = width();
    double[] logits = new double[prompts * labels.size()];
    for (int row = 0; row < logits.length; row++) {
      double sum = 0;
      for (int i = 0; i < width; i++) {
        sum += (double) image[i] * vectors[row * width + i];
      }
      logits[row] = scale * sum;
    }
    return logits;
  }

  /**
   * One vector per label: the weighted mean over the prompts, brought back to unit length. Its
   * cosine is the weighted mean of the prompts' cosines, divided by the length of the mean.
   */
  public CandidateEmbeddings weighted(PromptWeights weights) {
    if (weights.weights().size() != prompts) {
      throw new IllegalArgumentException(
          weights.weights().size() + " weights do not fit " + prompts + " prompts");
    }
    int size = labels.size() * width();
    float[] mean = new float[size];
    for (int prompt = 0; prompt < prompts; prompt++) {
      double weight = weights.weights().get(prompt);
      for (int i = 0; i < size; i++) {
        mean[i] += (float) (weight * vectors[prompt * size + i]);
      }
    }
    return CandidateEmbeddings.ofDirections(labels, mean);
  }
}
