/**
 * Starts processes in order, restarts what dies, and stops all in reverse. It writes what it knows
 * to a file that anybody may read.
 */
@NullMarked
package io.polysight.local.supervisor;

import org.jspecify.annotations.NullMarked;
