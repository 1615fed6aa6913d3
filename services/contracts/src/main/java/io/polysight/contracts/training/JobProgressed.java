package io.polysight.contracts.training;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A running job came some way further. */
public record JobProgressed(
    UUID job,
    String team,
    long step,
    long steps,
    @Nullable Double stepsPerSecond,
    Map<String, Double> losses) {}
