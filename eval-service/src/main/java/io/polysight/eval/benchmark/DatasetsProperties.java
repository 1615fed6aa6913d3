package io.polysight.eval.benchmark;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where tasks and data sets are known.
 *
 * @param url of dataset-service
 */
@Validated
@ConfigurationProperties(prefix = "polysight.eval-service.datasets", ignoreUnknownFields = false)
record DatasetsProperties(@NotNull URI url) {}
