package io.polysight.eval.forecast;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How forecasts are made.
 *
 * @param inferenceUrl of inference-service, which predicts
 * @param heldFor how long a forecast belongs to a worker that is not heard of; then another takes
 *     it
 * @param askedEvery pause between two looks for forecasts that are due
 * @param polledEvery pause between two looks at images that are being answered
 * @param retriedAfter pause while something a forecast needs cannot be reached
 */
@Validated
@ConfigurationProperties(prefix = "polysight.eval-service.forecasts", ignoreUnknownFields = false)
record ForecastProperties(
    @NotNull URI inferenceUrl,
    @DefaultValue("30s") @NotNull Duration heldFor,
    @DefaultValue("500ms") @NotNull Duration askedEvery,
    @DefaultValue("1s") @NotNull Duration polledEvery,
    @DefaultValue("5s") @NotNull Duration retriedAfter) {}
