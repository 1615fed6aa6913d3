package io.polysight.generalist.mixture;

import io.polysight.tasks.Task;

/**
 * One task of a mixture.
 *
 * @param name unique in the mixture; names its losses and its batch size
 * @param samplingWeight s_k, how often the task is drawn relative to the others, above 0
 * @param lossWeight ω_k, factor of its loss, above 0
 * @param source its examples, at least one
 */
public record MixtureTask(
    String name, Task task, double samplingWeight, double lossWeight, ExampleSource source) {}
