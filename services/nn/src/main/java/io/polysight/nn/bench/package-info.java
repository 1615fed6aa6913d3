/**
 * Measures a whole training step of a small vision transformer against the machine's own matrix
 * multiplication and, where Python has it, against PyTorch. It prints; it asserts nothing.
 */
@NullMarked
package io.polysight.nn.bench;

import org.jspecify.annotations.NullMarked;
