package io.polysight.inference.batching;

/**
 * One output with what it cost.
 *
 * @param queueNanos from submission until its batch began
 * @param runNanos how long the batch ran
 * @param batchSize how many inputs ran together
 */
public record Batched<O>(O value, long queueNanos, long runNanos, int batchSize) {}
