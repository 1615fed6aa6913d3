package io.polysight.contracts.training;

/** One file of a checkpoint, in the bucket {@code checkpoints}. */
public record CheckpointFile(String name, String key, String sha256, long bytes) {}
