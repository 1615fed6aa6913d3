package io.polysight.contracts.serving;

import java.util.UUID;

/** Why a pipeline gets no answer. */
public record PredictionFailed(UUID request, String team, String reason) {}
