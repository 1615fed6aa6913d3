/**
 * What a step of each kind of task minimises: the batch it needs, prepared away from the tensors,
 * and its loss. A kind of task differs from the others by its file here only.
 */
@NullMarked
package io.polysight.generalist.objective;

import org.jspecify.annotations.NullMarked;
