package io.polysight.inference.engine;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.polysight.inference.batching.BatchObserver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Queue time, batch size and run time of each operation as histograms. */
final class EngineMetrics implements BatchObserver {
  private final MeterRegistry registry;
  private final Map<String, Meters> byOperation = new ConcurrentHashMap<>();

  private record Meters(Timer queue, Timer run, DistributionSummary size) {}

  EngineMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void waited(String operation, long nanos) {
    of(operation).queue.record(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void ran(String operation, int size, long nanos) {
    Meters meters = of(operation);
    meters.run.record(nanos, TimeUnit.NANOSECONDS);
    meters.size.record(size);
  }

  private Meters of(String operation) {
    return byOperation.computeIfAbsent(operation, this::register);
  }

  private Meters register(String operation) {
    return new Meters(
        Timer.builder("polysight.inference.queue")
            .description("time from submission until the batch began")
            .tag("operation", operation)
            .publishPercentileHistogram()
            .register(registry),
        Timer.builder("polysight.inference.run")
            .description("time a batch ran")
            .tag("operation", operation)
            .publishPercentileHistogram()
            .register(registry),
        DistributionSummary.builder("polysight.inference.batch.size")
            .description("inputs that ran together")
            .tag("operation", operation)
            .serviceLevelObjectives(1, 2, 4, 8, 16, 32, 64)
            .register(registry));
  }
}
