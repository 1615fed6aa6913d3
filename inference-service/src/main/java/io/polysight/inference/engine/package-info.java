/**
 * What serving asks of a model, and the generalist behind it. Weights live once per version; a
 * version closes when the last request that uses it is done.
 */
@NullMarked
package io.polysight.inference.engine;

import org.jspecify.annotations.NullMarked;
