/**
 * Optimizers over a tree of parameters, and learning rate schedules as pure functions of the step.
 * Their whole state can be saved and restored to the same bytes.
 */
@NullMarked
package io.polysight.nn.optimizer;

import org.jspecify.annotations.NullMarked;
