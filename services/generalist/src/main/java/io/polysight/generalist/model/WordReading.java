package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.AttentionMasks;
import io.polysight.nn.Kernels;

/**
 * Texts that are written: the words of captions and of open answers, each seeing the image and the
 * words before it. Shapes: b texts, n words of the longest, d width.
 */
public final class WordReading {
  private final TextEncoder texts;
  private final ReadOutHead head;
  private final Pass pass;

  WordReading(TextEncoder texts, ReadOutHead head, Pass pass) {
    this.texts = texts;
    this.head = head;
    this.pass = pass;
  }

  /**
   * @param memory of b images, encoded as {@link TokenGroup#CAPTION_IMAGE}
   * @param batch b texts, the begin of text first
   * @return float32 [b, n, d], unit length; place i is to be compared with the words that may
   *     follow word i
   */
  public NDArray continuations(Kernels kernels, ImageMemory memory, TokenBatch batch) {
    NDArray words = words(kernels, memory, batch);
    NDArray mask = PrefixMask.of(kernels, memory.owner(), batch.length(), memory.places());
    return states(kernels, words, memory, mask);
  }

  /**
   * As {@link #continuations(Kernels, ImageMemory, TokenBatch)}, after questions of unequal
   * lengths.
   *
   * @param memory from {@link QuestionReading#asked} with these questions
   */
  public NDArray continuations(
      Kernels kernels, ImageMemory memory, TokenBatch asked, TokenBatch batch) {
    NDArray words = words(kernels, memory, batch);
    NDArray mask = PrefixMask.of(kernels, memory.owner(), batch.length(), memory.places(), asked);
    return states(kernels, words, memory, mask);
  }

  private NDArray words(Kernels kernels, ImageMemory memory, TokenBatch batch) {
    NDManager owner = memory.owner();
    NDArray causal = AttentionMasks.causal(kernels, owner, batch.length());
    return texts.forward(kernels, owner, batch, causal);
  }

  private NDArray states(Kernels kernels, NDArray words, ImageMemory memory, NDArray mask) {
    return head.stream(
        kernels, path(kernels, memory).forwardAfter(kernels, words, memory.layers(), mask));
  }

  /**
   * As {@link #continuations}, of one image and word by word.
   *
   * @param memory of one image, encoded as {@link TokenGroup#CAPTION_IMAGE}; must outlive the
   *     writing
   */
  public Writing write(Kernels kernels, ImageMemory memory) {
    return new Writing(kernels, texts, path(kernels, memory), head, memory);
  }

  private Decoder.Path path(Kernels kernels, ImageMemory memory) {
    return pass.path(kernels, memory, TokenGroup.CAPTION_TEXT);
  }
}
