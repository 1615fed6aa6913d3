/**
 * How sure a figure is, and whether two systems differ: bootstrap intervals, paired permutation
 * tests, non-inferiority, corrections for many tests, power. A seed makes all of it reproducible.
 */
@NullMarked
package io.polysight.metrics.statistics;

import org.jspecify.annotations.NullMarked;
