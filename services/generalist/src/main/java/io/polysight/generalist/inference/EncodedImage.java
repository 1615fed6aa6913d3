package io.polysight.generalist.inference;

import org.jspecify.annotations.Nullable;

/**
 * What the model knows of one image, enough for any number of tasks. Plain memory: keep it, share
 * it, let go of it. The arrays are not copied; nobody writes to them.
 *
 * @param embedding float32 [width], unit length
 * @param memory float32 [decoder blocks, 1 + patches, width]; how many patches depends on their
 *     size
 * @param regions of it; absent when the model has no proposals
 */
public record EncodedImage(float[] embedding, float[] memory, @Nullable ImageRegions regions) {

  /** Of a model without proposals. */
  public EncodedImage(float[] embedding, float[] memory) {
    this(embedding, memory, null);
  }

  /** Heap it takes, for caches. */
  public long bytes() {
    long ofRegions = regions == null ? 0 : regions.bytes();
    return ofRegions + (long) Float.BYTES * (embedding.length + memory.length);
  }
}
