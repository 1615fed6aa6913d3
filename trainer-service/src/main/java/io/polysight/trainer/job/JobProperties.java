package io.polysight.trainer.job;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a job is made from.
 *
 * @param datasetService base address of dataset-service
 * @param threads one operator of a job may use; 0 means one for each core of this machine
 */
@Validated
@ConfigurationProperties(prefix = "polysight.trainer.jobs", ignoreUnknownFields = false)
record JobProperties(
    @NotNull URI datasetService, @DefaultValue("0") @Min(0) @Max(1024) int threads) {

  int threadsPerJob() {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }
}
