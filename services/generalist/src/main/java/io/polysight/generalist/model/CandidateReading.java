package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.AttentionMasks;
import io.polysight.nn.Kernels;

/** f(y): texts as candidates, each in a sequence of its own. */
record CandidateReading(TextEncoder texts, ReadOut sequence, Pass pass) {

  /** As of {@link GeneralistModel#encodeTexts(Kernels, NDManager, TokenBatch, TokenGroup)}. */
  NDArray read(Kernels kernels, NDManager owner, TokenBatch batch, TokenGroup group) {
    NDArray mask =
        batch.even()
            ? null
            : AttentionMasks.padding(kernels, owner, batch.lengths(), batch.length());
    NDArray words = texts.forward(kernels, owner, batch, mask);
    NDArray states = pass.path(kernels, owner, group).forward(kernels, words, mask);
    return sequence.read(kernels, states, batch.lengths());
  }
}
