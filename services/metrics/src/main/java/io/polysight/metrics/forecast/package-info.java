/**
 * How accurate a classifier will probably be on images nobody has labelled, from how sure it is of
 * its answers there and of those to labelled ones.
 */
@NullMarked
package io.polysight.metrics.forecast;

import org.jspecify.annotations.NullMarked;
