package io.polysight.trainer.run;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How jobs are run on this machine.
 *
 * @param count worker processes at a time; 0 means that this instance only answers requests
 * @param directory for job files, logs, workspaces and the cache of data
 * @param heap of a worker, as for {@code -Xmx}; tensors live outside of it
 * @param classPath of a worker; absent means the one of this service
 * @param attempts in a row that may end without a new checkpoint before a job fails
 * @param lease how long a job whose service is gone waits for another one
 * @param progressInterval least time between two messages of progress
 * @param eventInterval least time between two progress events
 * @param interferenceShare of a job's passes that may be spent on measuring how its tasks
 *     interfere; 0 measures nothing
 * @param stopTimeout how long a worker may take to save when it is stopped
 */
@Validated
@ConfigurationProperties(prefix = "polysight.trainer.workers", ignoreUnknownFields = false)
record RunProperties(
    @DefaultValue("1") @Min(0) @Max(64) int count,
    @NotNull Path directory,
    @DefaultValue("1g") @Pattern(regexp = "[1-9][0-9]*[mgMG]") String heap,
    @Nullable String classPath,
    @DefaultValue("3") @Min(1) @Max(100) int attempts,
    @DefaultValue("15s") Duration lease,
    @DefaultValue("1s") Duration progressInterval,
    @DefaultValue("2s") Duration eventInterval,
    @DefaultValue("0.01") @DecimalMin("0") @DecimalMax("0.5") double interferenceShare,
    @DefaultValue("20s") Duration stopTimeout) {}
