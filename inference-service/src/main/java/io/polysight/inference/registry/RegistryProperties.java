package io.polysight.inference.registry;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param url of model-registry, such as {@code http://127.0.0.1:8083}
 */
@Validated
@ConfigurationProperties(prefix = "polysight.inference.registry", ignoreUnknownFields = false)
record RegistryProperties(URI url) {}
