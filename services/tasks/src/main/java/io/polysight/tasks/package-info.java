/**
 * What a task asks and what a prediction answers: one sealed hierarchy each, and the limits on
 * them.
 */
@NullMarked
package io.polysight.tasks;

import org.jspecify.annotations.NullMarked;
