package io.polysight.contracts.serving;

import java.util.UUID;

/** The answer to a pipeline. */
public record PredictionCompleted(UUID request, String team, PredictionResponse response) {}
