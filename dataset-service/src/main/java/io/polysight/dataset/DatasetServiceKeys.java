package io.polysight.dataset;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The sections of this service's configuration; each is read by the feature it is named after. Here
 * they are only named, so that a misspelt section stops the start.
 */
@ConfigurationProperties(prefix = "polysight.dataset-service", ignoreUnknownFields = false)
record DatasetServiceKeys(
    @Nullable Map<String, String> ingestion,
    @Nullable Map<String, String> uploads,
    @Nullable Map<String, String> samples) {}
