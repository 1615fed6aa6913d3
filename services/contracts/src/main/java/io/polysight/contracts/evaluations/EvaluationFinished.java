package io.polysight.contracts.evaluations;

import java.util.List;
import java.util.UUID;

/** A version has its scores. */
public record EvaluationFinished(
    UUID evaluation,
    UUID benchmark,
    String benchmarkName,
    String team,
    String model,
    UUID modelVersion,
    List<Score> scores) {}
