/**
 * Where the right answers stand in a ranking. Ties are broken by the lower index, so every figure
 * is reproducible.
 */
@NullMarked
package io.polysight.metrics.retrieval;

import org.jspecify.annotations.NullMarked;
