package io.polysight.generalist.proposal;

import io.polysight.nn.Init;
import io.polysight.nn.Parameters;
import io.polysight.nn.layer.CrossAttention;
import io.polysight.nn.layer.Linear;
import io.polysight.nn.layer.Mlp;

/** Layers that start as DETR's do, N(0, 0.02²) being too small for few and narrow layers. */
final class Xavier {
  private Xavier() {}

  static Linear linear(Parameters at, int in, int out) {
    return new Linear.Config(in, out).build(at, Init.xavierUniform());
  }

  static Mlp mlp(Parameters at, int in, int hidden, int out) {
    return new Mlp(linear(at.at("fc1"), in, hidden), linear(at.at("fc2"), hidden, out));
  }

  static CrossAttention attention(Parameters at, int width, int heads) {
    return new CrossAttention(
        heads,
        linear(at.at("q"), width, width),
        linear(at.at("k"), width, width),
        linear(at.at("v"), width, width),
        linear(at.at("proj"), width, width));
  }
}
