/** Samples that teams watch apart from the rest, chosen by what is known of them. */
@NullMarked
package io.polysight.eval.slice;

import org.jspecify.annotations.NullMarked;
