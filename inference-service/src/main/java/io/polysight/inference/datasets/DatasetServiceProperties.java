package io.polysight.inference.datasets;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param url of dataset-service, such as {@code http://127.0.0.1:8081}
 */
@Validated
@ConfigurationProperties(prefix = "polysight.inference.datasets", ignoreUnknownFields = false)
record DatasetServiceProperties(URI url) {}
