/** Triples of subject, predicate and object: recall of scene graphs, and HICO-DET. */
@NullMarked
package io.polysight.metrics.relation;

import org.jspecify.annotations.NullMarked;
