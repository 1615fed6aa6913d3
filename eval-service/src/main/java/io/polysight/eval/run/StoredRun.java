package io.polysight.eval.run;

import io.polysight.contracts.evaluations.EvaluationRun;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run with what only this service knows of it.
 *
 * @param batch id of the batch prediction, once asked for
 * @param claim grows each time a worker takes the run; only the latest may move it on
 * @param waitingSince since when something it needs cannot be reached
 * @param waits how often in a row that was found
 */
public record StoredRun(
    EvaluationRun run,
    @Nullable UUID batch,
    int claim,
    @Nullable Instant waitingSince,
    int waits) {}
