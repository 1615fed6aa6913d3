package io.polysight.registry.checkpoint;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of imports.
 *
 * @param largest size of one file
 * @param openFor how long parts may be sent; then the import is dropped
 * @param cleanedEvery pause between two rounds of dropping
 */
@Validated
@ConfigurationProperties(prefix = "polysight.model-registry.imports", ignoreUnknownFields = false)
record ImportProperties(
    @DefaultValue("4GB") @NotNull DataSize largest,
    @DefaultValue("6h") @NotNull Duration openFor,
    @DefaultValue("5m") @NotNull Duration cleanedEvery) {}
