package io.polysight.contracts.evaluations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure that must not get worse by more than a margin.
 *
 * @param slice id of the slice it is taken on; absent means all samples
 * @param margin at least 0, in the unit of the figure: the loss that would not matter
 */
public record ProtectedFigure(UUID benchmark, String metric, double margin, @Nullable UUID slice) {}
