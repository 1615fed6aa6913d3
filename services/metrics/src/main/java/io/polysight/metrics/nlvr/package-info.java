/** Whether a statement about a pair of images was judged rightly, as NLVR2 counts it. */
@NullMarked
package io.polysight.metrics.nlvr;

import org.jspecify.annotations.NullMarked;
