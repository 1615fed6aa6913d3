/**
 * Work that is cheaper together: inputs of one shape wait in one bucket and a fixed pool of
 * platform threads takes them in batches. It knows nothing of models, HTTP or Spring.
 */
@NullMarked
package io.polysight.inference.batching;

import org.jspecify.annotations.NullMarked;
