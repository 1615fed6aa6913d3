package io.polysight.contracts.evaluations;

import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.tasks.Prediction;
import org.jspecify.annotations.Nullable;

/**
 * How one sample was answered.
 *
 * @param sample id in the data-set version
 * @param metric which figure orders the list
 * @param value of it on this sample alone
 * @param said what the model answered, where that fits a line
 * @param truth what would have been right, where that fits a line
 * @param image where the image is to be had
 * @param prediction the whole answer
 * @param reference the whole truth
 */
public record SampleFigure(
    String sample,
    String metric,
    double value,
    @Nullable String said,
    @Nullable String truth,
    String image,
    Prediction prediction,
    Reference reference) {}
