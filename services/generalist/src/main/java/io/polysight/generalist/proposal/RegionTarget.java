package io.polysight.generalist.proposal;

import io.polysight.nn.region.Box;
import org.jspecify.annotations.Nullable;

/**
 * A region that is known of an image.
 *
 * @param box as shares of the sides of what the encoder sees
 * @param mask float32 [side · side], rows first: how much of each cell of the network's masks the
 *     region covers, 0 to 1; absent when only the box is known
 * @param label number of its class among the candidates, or {@link io.polysight.nn.Losses#IGNORED}
 */
public record RegionTarget(Box box, float @Nullable [] mask, long label) {}
