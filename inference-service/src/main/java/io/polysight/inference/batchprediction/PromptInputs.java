package io.polysight.inference.batchprediction;

import io.polysight.generalist.prompts.PromptedTask;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.tasks.Task;
import org.jspecify.annotations.Nullable;

/**
 * Everything that prompt weights are learnt from, found and checked.
 *
 * @param task at the revision asked for
 * @param manifest SHA-256 of the manifest of the images to learn from
 * @param pretrain likewise of images of any kind, where they are needed
 */
public record PromptInputs(
    Task task,
    PromptedTask prompted,
    CheckpointRef checkpoint,
    String manifest,
    @Nullable String pretrain) {}
