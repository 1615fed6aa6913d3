/** Scores files of predictions as the reference programs do, without a platform. */
@NullMarked
package io.polysight.cli.metrics;

import org.jspecify.annotations.NullMarked;
