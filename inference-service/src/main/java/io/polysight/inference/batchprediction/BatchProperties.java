package io.polysight.inference.batchprediction;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param scratch folder for images, checkpoints and files under way; it may be lost at any time
 * @param interval how often the queue is looked at; a request hastens it
 * @param chunk images in flight at a time
 */
@Validated
@ConfigurationProperties(prefix = "polysight.inference.batches", ignoreUnknownFields = false)
record BatchProperties(
    Path scratch, @DefaultValue("2s") Duration interval, @DefaultValue("64") int chunk) {}
