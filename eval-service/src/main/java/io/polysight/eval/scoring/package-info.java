/** From a file of predictions to metrics with their intervals. Pure: no database, no network. */
@NullMarked
package io.polysight.eval.scoring;

import org.jspecify.annotations.NullMarked;
