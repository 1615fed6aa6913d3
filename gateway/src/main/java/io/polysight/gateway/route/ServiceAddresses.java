package io.polysight.gateway.route;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are.
 *
 * @param brokenFor how long a service that failed repeatedly is left alone
 */
@Validated
@ConfigurationProperties(prefix = "polysight.services", ignoreUnknownFields = false)
record ServiceAddresses(
    @NotNull URI datasetService,
    @NotNull URI trainerService,
    @NotNull URI modelRegistry,
    @NotNull URI inferenceService,
    @NotNull URI evalService,
    @DefaultValue("2s") Duration brokenFor) {}
