package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.polysight.nn.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts about one image, written word by word. Each block of the text encoder and of the decoder
 * keeps the keys and values of what it has read (Shazeer, 2019, section 2.4.1, calls it incremental
 * inference), so that a word costs the same wherever it stands. The states are those of {@link
 * GeneralistModel#continuations}, up to the rounding of sums.
 *
 * <p>Belongs to one thread, outside {@code Torch.training}. Close it to free what is kept.
 */
public final class Writing implements AutoCloseable {
  private final Kernels kernels;
  private final NDManager owner;
  private final TextEncoder texts;
  private final List<Block> blocks;
  private final ReadOutHead head;
  private NDManager kept;
  private List<KeyValues> read;
  private int rows = 1;
  private int length;

  /**
   * @param decoder the blocks that words go through
   * @param memory what each of these read of one image, float32 [1, places, d]
   */
  Writing(
      Kernels kernels,
      TextEncoder texts,
      Decoder.Path decoder,
      ReadOutHead head,
      ImageMemory memory) {
    this.kernels = kernels;
    this.texts = texts;
    this.head = head;
    NDArray first = memory.layers().getFirst();
    if (first.getShape().get(0) != 1) {
      throw new IllegalArgumentException(
          "texts are written about one image, but the memory is of " + first.getShape().get(0));
    }
    owner = first.getManager().newSubManager();
    kept = owner.newSubManager();
    blocks = new ArrayList<>(texts.blocks());
    blocks.addAll(decoder.blocks());
    read = new ArrayList<>();
    try (NDManager scope = owner.newSubManager()) {
      NDArray nothing = kernels.call(scope, WritingKernels.NOTHING, first);
      texts.blocks().forEach(block -> read.add(keep(block.read(kernels, nothing))));
    }
    for (int i = 0; i < decoder.blocks().size(); i++) {
      read.add(keep(decoder.blocks().get(i).read(kernels, memory.layers().get(i))));
    }
  }

  private KeyValues keep(KeyValues some) {
    some.keys().attach(kept);
    some.values().attach(kept);
    return some;
  }

  /**
   * Reads one more token of each text.
   *
   * @param from which text of the call before each one goes on with; all 0 in the first
   * @param tokens one for each text
   * @return float32 [texts, d], unit length, to be compared with the words that may follow
   */
  public float[] next(int[] from, int[] tokens) {
    NDManager before = kept;
    try (NDManager scope = owner.newSubManager()) {
      List<KeyValues> past = chosen(scope, from);
      NDArray x = texts.embed(kernels, scope, tokens, length);
      List<KeyValues> now = new ArrayList<>();
      kept = owner.newSubManager();
      int inTexts = texts.blocks().size();
      for (int i = 0; i < blocks.size(); i++) {
        if (i == inTexts) {
          x = texts.normed(kernels, x);
        }
        KeyValues.Next next = blocks.get(i).next(kernels, x, past.get(i));
        x = next.state();
        now.add(keep(next.read()));
      }
      read = now;
      rows = tokens.length;
      length++;
      return head.stream(kernels, x).reshape(new Shape(rows, -1)).toFloatArray();
    } finally {
      before.close();
    }
  }

  /** What was read by the texts that are gone on with. */
  private List<KeyValues> chosen(NDManager scope, int[] from) {
    int[] asTheyAre = new int[rows];
    Arrays.setAll(asTheyAre, i -> i);
    if (Arrays.equals(from, asTheyAre)) {
      return read;
    }
    long[] index = Arrays.stream(from).asLongStream().toArray();
    NDArray which = kernels.upload(scope, index, index.length);
    return read.stream()
        .map(some -> kernels.calls(scope, WritingKernels.ROWS, some.tensors(), which))
        .map(some -> new KeyValues(some[0], some[1]))
        .toList();
  }

  @Override
  public void close() {
    owner.close();
  }
}
