package io.polysight.contracts.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One task of a mixture, with the samples it learns from.
 *
 * @param revision absent means the newest
 * @param labelSpace which label of a sample answers a classification task; absent means {@code
 *     class}
 * @param samplingWeight s_k, relative to the others; absent means 1
 * @param lossWeight ω_k; absent means 1
 */
public record MixtureEntry(
    UUID task,
    @Nullable Integer revision,
    UUID datasetVersion,
    @Nullable String labelSpace,
    @Nullable Double samplingWeight,
    @Nullable Double lossWeight) {}
