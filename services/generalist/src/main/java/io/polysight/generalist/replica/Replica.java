package io.polysight.generalist.replica;

import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.nn.Kernels;

/**
 * One of the models that share a step. It belongs to one thread at a time.
 *
 * @param number from 0
 * @param scope owns every tensor that the replica makes in the step
 */
public record Replica(int number, GeneralistModel model, Kernels kernels, NDManager scope) {}
