package io.polysight.contracts.evaluations;

import java.util.UUID;

/** A version could not be judged. */
public record EvaluationFailed(
    UUID evaluation,
    UUID benchmark,
    String benchmarkName,
    String team,
    UUID modelVersion,
    String reason) {}
