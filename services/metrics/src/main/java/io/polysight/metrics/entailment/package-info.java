/** Whether a sentence follows from an image, as SNLI-VE counts it. */
@NullMarked
package io.polysight.metrics.entailment;

import org.jspecify.annotations.NullMarked;
