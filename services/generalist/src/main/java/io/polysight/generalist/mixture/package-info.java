/**
 * What a model is trained on: tasks with their weights and their examples. Where the examples come
 * from is the caller's affair.
 */
@NullMarked
package io.polysight.generalist.mixture;

import org.jspecify.annotations.NullMarked;
