package io.polysight.eval.embeddingmap;

import io.polysight.metrics.projection.UmapProjection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How maps are made.
 *
 * @param inferenceUrl of inference-service, which embeds
 * @param images most images on a map; of larger versions it shows an even sample
 * @param seed of the sample and of the layout
 * @param heldFor how long a map belongs to a worker that is not heard of; then another takes it
 * @param askedEvery pause between two looks for maps that are due
 * @param polledEvery pause between two looks at images that are being embedded
 * @param retriedAfter pause while something a map needs cannot be reached
 */
@Validated
@ConfigurationProperties(prefix = "polysight.eval-service.maps", ignoreUnknownFields = false)
record MapProperties(
    @NotNull URI inferenceUrl,
    @DefaultValue("5000") @Min(UmapProjection.LEAST_POINTS) @Max(20000) int images,
    @DefaultValue("1") long seed,
    @DefaultValue("30s") @NotNull Duration heldFor,
    @DefaultValue("500ms") @NotNull Duration askedEvery,
    @DefaultValue("1s") @NotNull Duration polledEvery,
    @DefaultValue("5s") @NotNull Duration retriedAfter) {}
