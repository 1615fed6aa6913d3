/** The versions of a model in the order of what they scored on one benchmark. */
@NullMarked
package io.polysight.eval.leaderboard;

import org.jspecify.annotations.NullMarked;
