/**
 * Whether the region a sentence speaks of was found, as RefCOCO, RefCOCO+ and RefCOCOg count it.
 */
@NullMarked
package io.polysight.metrics.grounding;

import org.jspecify.annotations.NullMarked;
