/** Embeddings laid out in the plane, and how much of their neighbourhoods survives. */
@NullMarked
package io.polysight.metrics.projection;

import org.jspecify.annotations.NullMarked;
