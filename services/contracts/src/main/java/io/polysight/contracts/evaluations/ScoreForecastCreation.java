package io.polysight.contracts.evaluations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks how accurately a model version will probably answer a task on images nobody has labelled.
 *
 * @param task an image classification, at its latest revision
 * @param datasetVersion of the task's team
 * @param split of it; may be left out where there is but one
 * @param modelVersion of the team or of the platform; absent: the one that answers the task now
 * @param source a finished evaluation of that version on labelled images; absent: the best suited
 *     one, see {@link ScoreForecast.Source}
 */
public record ScoreForecastCreation(
    UUID task,
    UUID datasetVersion,
    @Nullable String split,
    @Nullable UUID modelVersion,
    @Nullable UUID source) {}
