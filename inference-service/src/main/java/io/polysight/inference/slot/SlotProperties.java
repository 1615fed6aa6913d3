package io.polysight.inference.slot;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param model name of the model that answers when a request names none
 * @param alias the alias whose version is served
 * @param checkpoints folder for downloaded checkpoints; it may be lost at any time
 * @param interval how often memory is compared with what is wanted; an event hastens it
 */
@Validated
@ConfigurationProperties(prefix = "polysight.inference.slots", ignoreUnknownFields = false)
record SlotProperties(
    @DefaultValue("generalist") String model,
    @DefaultValue("champion") String alias,
    Path checkpoints,
    @DefaultValue("2s") Duration interval) {}
