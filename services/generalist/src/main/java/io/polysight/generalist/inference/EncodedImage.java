package io.polysight.generalist.inference;

/**
 * What the model knows of one image, enough for any number of tasks. Plain memory: keep it, share
 * it, let go of it. The arrays are not copied; nobody writes to them.
 *
 * @param embedding float32 [width], unit length
 * @param memory float32 [decoder blocks, 1 + patches, width]; how many patches depends on their
 *     size
 */
public record EncodedImage(float[] embedding, float[] memory) {

  /** Heap it takes, for caches. */
  public long bytes() {
    return (long) Float.BYTES * (embedding.length + memory.length);
  }
}
