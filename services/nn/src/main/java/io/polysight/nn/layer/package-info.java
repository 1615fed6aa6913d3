/**
 * Functional layers: a validated configuration registers its parameters in a tree, and the layer
 * maps an activation to an activation. Results are owned by the manager of the first activation.
 */
@NullMarked
package io.polysight.nn.layer;

import org.jspecify.annotations.NullMarked;
