package io.polysight.gateway.limit;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often one caller may come.
 *
 * @param requestsPerSecond what is granted in the long run
 * @param burst what may come at once
 */
@Validated
@ConfigurationProperties(prefix = "polysight.rate-limit", ignoreUnknownFields = false)
record RateLimitSettings(
    @DefaultValue("200") @Min(1) long requestsPerSecond,
    @DefaultValue("1000") @Min(1) long burst) {}
