package io.polysight.contracts.training;

import io.polysight.tasks.Prediction;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint answers about one held-out sample.
 *
 * @param step of the checkpoint
 * @param task name of the task in the mixture
 * @param sample id within {@code datasetVersion}
 * @param expected what the data says, in words; absent where words do not say it, as of boxes
 */
public record SamplePrediction(
    long step,
    String task,
    UUID datasetVersion,
    String sample,
    @Nullable String expected,
    Prediction prediction) {}
