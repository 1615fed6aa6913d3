/** Threads that take work from a table. */
@NullMarked
package io.polysight.eval.worker;

import org.jspecify.annotations.NullMarked;
