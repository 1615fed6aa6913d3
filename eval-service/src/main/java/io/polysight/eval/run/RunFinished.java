package io.polysight.eval.run;

import java.util.UUID;

/** Told inside this service, in the transaction that ends a run with scores. */
public record RunFinished(UUID benchmark) {}
