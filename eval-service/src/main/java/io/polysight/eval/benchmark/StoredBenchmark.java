package io.polysight.eval.benchmark;

import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.tasks.Task;

/**
 * A benchmark with the task it asks.
 *
 * @param definition the task at the benchmark's revision
 */
public record StoredBenchmark(Benchmark benchmark, Task definition) {}
