package io.polysight.registry.version;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param downloadsValidFor how long a link to a file of a checkpoint works
 */
@Validated
@ConfigurationProperties(prefix = "polysight.model-registry", ignoreUnknownFields = false)
record DownloadProperties(@DefaultValue("1h") Duration downloadsValidFor) {}
