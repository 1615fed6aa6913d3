package io.polysight.contracts.evaluations;

import java.util.UUID;

/**
 * A figure that must not get worse by more than a margin.
 *
 * @param margin at least 0, in the unit of the figure: the loss that would not matter
 */
public record ProtectedFigure(UUID benchmark, String metric, double margin) {}
