package io.polysight.contracts.evaluations;

import java.util.UUID;

/** Asks for one evaluation. */
public record EvaluationRequest(UUID benchmark, UUID modelVersion) {}
