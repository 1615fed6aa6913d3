package io.polysight.trainer.checkpoint;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many checkpoints are kept.
 *
 * @param resumable newest intermediate checkpoints of a job whose optimizer state is kept
 */
@Validated
@ConfigurationProperties(prefix = "polysight.trainer.checkpoints", ignoreUnknownFields = false)
record CheckpointProperties(@DefaultValue("2") @Min(1) @Max(1000) int resumable) {}
