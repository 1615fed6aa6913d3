package io.polysight.generalist.checkpoint;

import io.polysight.tasks.Task;

/**
 * A task that a checkpoint was trained on.
 *
 * @param dataset digest of the data-set version
 * @param samples how many examples that split holds
 */
public record LearnedTask(
    String name,
    Task task,
    double samplingWeight,
    double lossWeight,
    String dataset,
    int samples) {}
