package io.polysight.eval.benchmark;

import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.tasks.Task;
import org.jspecify.annotations.Nullable;

/**
 * A benchmark with the task it asks.
 *
 * @param definition the task at the benchmark's revision
 * @param manifest digest of the manifest of its data; absent for benchmarks made before it was kept
 */
public record StoredBenchmark(Benchmark benchmark, Task definition, @Nullable String manifest) {}
