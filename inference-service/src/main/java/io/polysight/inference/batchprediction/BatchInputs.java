package io.polysight.inference.batchprediction;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.tasks.Task;
import org.jspecify.annotations.Nullable;

/**
 * Everything a batch is made of, found and checked.
 *
 * @param manifest SHA-256 of the data-set version's manifest
 * @param labelSpace whose labels are the truth; for classification only
 * @param unlabelled whether samples are asked whose truth nobody knows
 */
record BatchInputs(
    Task task,
    CheckpointRef checkpoint,
    DatasetVersion dataset,
    String manifest,
    String split,
    @Nullable String labelSpace,
    boolean unlabelled) {}
