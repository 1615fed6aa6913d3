package io.polysight.registry.version;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param downloadsValidFor how long a link to a file of a checkpoint works
 * @param evaluations read by the feature {@code promotion}; this and the following are only named
 *     here, so that a misspelt section stops the start
 * @param imports read by the feature {@code checkpoint}
 * @param shipped read by the feature {@code shipped}
 * @param teams read by the feature {@code identity}
 */
@Validated
@ConfigurationProperties(prefix = "polysight.model-registry", ignoreUnknownFields = false)
record DownloadProperties(
    @DefaultValue("1h") Duration downloadsValidFor,
    @Nullable Map<String, String> evaluations,
    @Nullable Map<String, String> imports,
    @Nullable Map<String, String> shipped,
    @Nullable Map<String, String> teams) {}
