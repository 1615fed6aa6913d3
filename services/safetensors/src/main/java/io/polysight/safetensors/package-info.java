/**
 * The safetensors format without tensors: its header is read as a hostile one and written in order,
 * so that who never computes can still tell whether a file is sound.
 */
@NullMarked
package io.polysight.safetensors;

import org.jspecify.annotations.NullMarked;
