/**
 * The tensor layer: the engine's start, the TorchScript kernels, the tree of named parameters and
 * its safetensors files. Layers and optimizers build on it; DJL's blocks and trainers are not used.
 */
@NullMarked
package io.polysight.nn;

import org.jspecify.annotations.NullMarked;
