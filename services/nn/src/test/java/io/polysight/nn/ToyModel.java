package io.polysight.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.layer.AttentionPool;
import io.polysight.nn.layer.CrossAttentionBlock;
import io.polysight.nn.layer.Linear;
import io.polysight.nn.layer.PatchEmbed;
import io.polysight.nn.layer.TokenEmbedding;
import io.polysight.nn.layer.TransformerBlock;
import io.polysight.nn.layer.TransformerStack;
import io.polysight.nn.optimizer.AdamW;

/** Every layer in one small network: image tokens, a text that attends to them, two losses. */
final class ToyModel {
  private final Kernels k;
  private final PatchEmbed patches;
  private final TransformerStack vision;
  private final AttentionPool pool;
  private final TokenEmbedding words;
  private final CrossAttentionBlock decoder;
  private final Linear head;
  private final NDArray scale;
  private final AdamW optimizer;
  final Parameters parameters;

  ToyModel(Kernels k, NDManager owner) {
    this.k = k;
    this.parameters = Parameters.create(k, owner, 9);
    this.patches = new PatchEmbed.Config(16, 4, 3, 32).build(parameters.at("patch_embed"));
    this.vision =
        new TransformerStack.Config(new TransformerBlock.Config(32, 4, 64, 0.1), 2)
            .build(parameters);
    this.pool = new AttentionPool.Config(32, 4, 64).build(parameters.at("pool"));
    this.words = new TokenEmbedding.Config(20, 6, 32).build(parameters.at("words"));
    this.decoder = new CrossAttentionBlock.Config(32, 4, 64).build(parameters.at("decoder"));
    this.head = new Linear.Config(32, 20).build(parameters.at("head"));
    this.scale = parameters.scalar("log_scale", Losses.LOG_SCALE);
    this.optimizer = new AdamW.Config(0.9, 0.999, 1e-8, 0.01, 1).build(k, parameters);
  }

  /** One step on a batch of 8 drawn from the step's number; returns the loss. */
  float step(NDManager root, int number) {
    try (NDManager step = root.newSubManager()) {
      NamedRandom random = new NamedRandom(number, "batch");
      NDArray images = k.upload(step, Init.normal(1).draw(random, 8, 3, 16, 16), 8, 3, 16, 16);
      long[] ids = new long[8 * 5];
      for (int i = 0; i < ids.length; i++) {
        ids[i] = Math.floorMod(random.bits(), 20);
      }
      NDArray text = k.upload(step, ids, 8, 5);
      NDArray memory = vision.forward(k, patches.forward(k, images));
      NDArray causal = AttentionMasks.causal(k, step, 5);
      NDArray decoded = decoder.forward(k, words.forward(k, text), memory, causal, null);
      NDArray rows = k.upload(step, new long[] {0, 1, 2, 3, 4, 5, 6, 7}, 8);
      NDArray contrast =
          k.losses().infoNce(step, pool.forward(k, memory), decoded.get(":, 4"), scale, rows);
      NDArray logits = head.forward(k, decoded).reshape(40, 20);
      NDArray next = k.losses().crossEntropy(step, logits, text.reshape(40), 0.1, Losses.IGNORED);
      NDArray loss = next.add(contrast);
      Torch.backward(loss);
      optimizer.step("toy", 1e-3);
      return loss.getFloat();
    }
  }
}
