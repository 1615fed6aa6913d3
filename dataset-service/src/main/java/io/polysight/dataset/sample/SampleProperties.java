package io.polysight.dataset.sample;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How samples are shown.
 *
 * @param indexed how many samples the indexes kept in memory may speak of together, some hundred
 *     bytes each
 */
@Validated
@ConfigurationProperties(prefix = "polysight.dataset-service.samples", ignoreUnknownFields = false)
record SampleProperties(@DefaultValue("500000") @Min(1) int indexed) {}
