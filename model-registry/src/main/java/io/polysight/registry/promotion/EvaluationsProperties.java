package io.polysight.registry.promotion;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where versions are tested against each other.
 *
 * @param url of eval-service
 */
@Validated
@ConfigurationProperties(
    prefix = "polysight.model-registry.evaluations",
    ignoreUnknownFields = false)
record EvaluationsProperties(@NotNull URI url) {}
