package io.polysight.contracts.models;

import io.polysight.contracts.evaluations.Score;
import java.util.UUID;

/** What a version scored on a benchmark. */
public record VersionScore(UUID benchmark, String benchmarkName, UUID evaluation, Score score) {}
