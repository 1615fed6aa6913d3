package io.polysight.generalist.training;

import java.util.Map;

/**
 * One step done.
 *
 * @param step updates done
 * @param of updates in all
 * @param task the step's task
 * @param loss of this step, without the task's weight
 * @param losses the latest loss of each task drawn so far
 * @param imagesPerSecond over the latest steps
 * @param learningRate of this step
 * @param gradientNorm before clipping
 */
public record Progress(
    long step,
    long of,
    String task,
    double loss,
    Map<String, Double> losses,
    double imagesPerSecond,
    double learningRate,
    double gradientNorm) {
  public Progress {
    losses = Map.copyOf(losses);
  }
}
