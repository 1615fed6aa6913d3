/**
 * What versions of a model are judged by: a task revision on one split of a data-set version. A
 * benchmark never changes, so that scores of years stay comparable.
 */
@NullMarked
package io.polysight.eval.benchmark;

import org.jspecify.annotations.NullMarked;
