package io.polysight.eval;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The sections of this service's configuration; each is read by the feature it is named after. Here
 * they are only named, so that a misspelt section stops the start.
 */
@ConfigurationProperties(prefix = "polysight.eval-service", ignoreUnknownFields = false)
record EvalServiceKeys(
    @Nullable Map<String, String> datasets,
    @Nullable Map<String, String> forecasts,
    @Nullable Map<String, String> leaderboards,
    @Nullable Map<String, String> maps,
    @Nullable Map<String, String> runs,
    @Nullable Map<String, String> scoring,
    @Nullable Map<String, Object> webhooks) {}
