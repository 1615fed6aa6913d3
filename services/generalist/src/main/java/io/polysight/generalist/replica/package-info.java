/** Copies of a model that train on shares of one batch at the same time. */
@NullMarked
package io.polysight.generalist.replica;

import org.jspecify.annotations.NullMarked;
