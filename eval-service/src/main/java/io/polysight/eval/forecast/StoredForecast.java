package io.polysight.eval.forecast;

import io.polysight.contracts.evaluations.ScoreForecast;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A forecast with what only its workers need.
 *
 * @param attempt from 1, one more after each failure
 * @param batch that answers the images, once asked for
 * @param predictions object key of the file of answers, once written
 * @param claim number of the claim it was taken under
 */
record StoredForecast(
    ScoreForecast forecast,
    int attempt,
    @Nullable UUID batch,
    @Nullable String predictions,
    int claim) {}
