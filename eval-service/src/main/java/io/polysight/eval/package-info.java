/**
 * Benchmarks, evaluation runs, leaderboards and comparisons. What was served is scored here, by a
 * file of predictions: nothing in this service knows how a model works.
 */
@NullMarked
package io.polysight.eval;

import org.jspecify.annotations.NullMarked;
