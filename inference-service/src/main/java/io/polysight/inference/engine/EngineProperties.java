package io.polysight.inference.engine;

import io.polysight.inference.batching.BatchSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param threads pool threads, each on one core; 0 means as many as there are cores
 * @param maxBatch most images encoded together
 * @param maxWait how long an image waits for company while every thread is busy
 * @param capacity how many pieces of work may wait before requests are refused with 429
 * @param imageCache memory for encoded images
 * @param candidateCache memory for encoded candidates
 */
@Validated
@ConfigurationProperties(prefix = "polysight.inference.engine", ignoreUnknownFields = false)
record EngineProperties(
    @DefaultValue("0") int threads,
    @DefaultValue("16") int maxBatch,
    @DefaultValue("2ms") Duration maxWait,
    @DefaultValue("256") int capacity,
    @DefaultValue("128MB") DataSize imageCache,
    @DefaultValue("64MB") DataSize candidateCache) {

  BatchSettings batching() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new BatchSettings(threads == 0 ? cores : threads, maxBatch, maxWait, capacity);
  }
}
