package io.polysight.eval.run;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How evaluations run.
 *
 * @param inferenceUrl of inference-service, which predicts
 * @param workers steps taken at the same time by this process
 * @param heldFor how long a run belongs to a worker that is not heard of; then another takes it
 * @param askedEvery pause between two looks for runs that are due
 * @param polledEvery pause between two looks at a batch that is being predicted
 * @param retriedAfter pause after the first failure of something a run needs; each further one
 *     doubles it
 * @param retriedAtMost longest such pause
 * @param givenUpAfter how long something a run needs may be away before the run fails
 */
@Validated
@ConfigurationProperties(prefix = "polysight.eval-service.runs", ignoreUnknownFields = false)
record RunProperties(
    @NotNull URI inferenceUrl,
    @DefaultValue("2") @Min(1) @Max(16) int workers,
    @DefaultValue("30s") @NotNull Duration heldFor,
    @DefaultValue("500ms") @NotNull Duration askedEvery,
    @DefaultValue("1s") @NotNull Duration polledEvery,
    @DefaultValue("1s") @NotNull Duration retriedAfter,
    @DefaultValue("30s") @NotNull Duration retriedAtMost,
    @DefaultValue("30m") @NotNull Duration givenUpAfter) {

  /** The pause after the given number of failures in a row, from 1. */
  Duration pause(int failures) {
    Duration doubled = retriedAfter.multipliedBy(1L << Math.min(failures - 1, 20));
    return doubled.compareTo(retriedAtMost) < 0 ? doubled : retriedAtMost;
  }
}
