package io.polysight.eval.scoring;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How intervals are made.
 *
 * @param resamples of the bootstrap
 * @param seed of the bootstrap; the same seed gives the same intervals
 */
@Validated
@ConfigurationProperties(prefix = "polysight.eval-service.scoring", ignoreUnknownFields = false)
record ScoringProperties(
    @DefaultValue("1000") @Min(100) int resamples, @DefaultValue("1") long seed) {}
