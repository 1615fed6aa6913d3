package io.polysight.generalist.model;

/** TorchScript of what the tensor layer does not bring; opened together with its own kernels. */
public final class GeneralistKernels {
  static final String AFTER = "generalist_block_after";
  static final String CLAMP = "generalist_clamp_max";
  static final String GATES = "generalist_gates";
  static final String MIX = "generalist_mix";
  static final String RESIZE_FILTERS = "generalist_resize_filters";
  static final String RESIZE_ROWS = "generalist_resize_rows";
  static final String STAGE = "generalist_convolution_stage";
  static final String STANDARDISATION = "generalist_convolution_standardisation";

  /**
   * {@code generalist_block_after}: a pre-norm block whose tokens x float32 [b, n, d] also attend
   * to memory float32 [b, t, d]; mask one boolean tensor, broadcast to [b, heads, n, t + n], or
   * none; p as in the block kernel. Queries come from x alone, keys and values from (memory, x).
   *
   * <p>{@code generalist_gates}: attributes a float32 [8]; p = attribute weight [d, 8] and bias,
   * norm weight and bias, gate weight [E, d]; noise float32 [E]. Gives the k largest gates, made to
   * sum to 1, float32 [k], and which experts they are, int64 [k].
   *
   * <p>{@code generalist_mix}: the sum of two lists of equal tensors, weighted by gates float32
   * [2].
   *
   * <p>{@code generalist_resize_filters}: w float32 [d, c k], m float32 [j, k] to [d, c j]; {@code
   * generalist_resize_rows}: table float32 [k, d], m float32 [j, k] to [j, d].
   *
   * <p>{@code generalist_convolution_stage}: 3 x 3 convolution, scale and shift of each channel,
   * GELU, and x added where {@code residual}; x float32 [b, in, s, s] to [b, out, s/stride,
   * s/stride], scale and shift [out, 1, 1].
   *
   * <p>{@code generalist_convolution_standardisation}: the scale and shift with which each channel
   * of the convolution has mean 0 and deviation 1 over x.
   */
  public static final String SOURCE =
      """
      def generalist_block_after(self, x: Tensor, memory: Tensor, p: List[Tensor], heads: int, mask: List[Tensor], eps: float) -> Tensor:
        b, n, d = torch.size(x, 0), torch.size(x, 1), torch.size(x, 2)
        m = torch.add(torch.size(memory, 1), n)
        w = torch.floordiv(d, heads)
        h = torch.layer_norm(x, [d], p[0], p[1], eps)
        a = torch.cat([torch.layer_norm(memory, [d], p[0], p[1], eps), h], 1)
        q = torch.transpose(torch.reshape(torch.linear(h, torch.narrow(p[2], 0, 0, d), torch.narrow(p[3], 0, 0, d)), [b, n, heads, w]), 1, 2)
        kv = torch.permute(torch.reshape(torch.linear(a, torch.narrow(p[2], 0, d, torch.mul(2, d)), torch.narrow(p[3], 0, d, torch.mul(2, d))), [b, m, 2, heads, w]), [2, 0, 3, 1, 4])
        k, v = torch.unbind(kv, 0)
        if torch.gt(torch.len(mask), 0):
          s = torch.scaled_dot_product_attention(q, k, v, mask[0])
        else:
          s = torch.scaled_dot_product_attention(q, k, v)
        o = torch.reshape(torch.transpose(s, 1, 2), [b, n, d])
        x1 = torch.add(x, torch.linear(o, p[4], p[5]))
        h1 = torch.gelu(torch.linear(torch.layer_norm(x1, [d], p[6], p[7], eps), p[8], p[9]))
        return torch.add(x1, torch.linear(h1, p[10], p[11]))
      def generalist_clamp_max(self, x: Tensor, bound: float) -> NoneType:
        _0 = torch.clamp_max_(x, bound)
        return None
      def generalist_gates(self, a: Tensor, p: List[Tensor], noise: Tensor, k: int, eps: float) -> Tuple[Tensor, Tensor]:
        e = torch.layer_norm(torch.linear(a, p[0], p[1]), [torch.size(p[0], 0)], p[2], p[3], eps)
        g, i = torch.topk(torch.softmax(torch.add(torch.linear(e, p[4]), noise), -1), k, -1)
        return (torch.div(g, torch.sum(g)), i)
      def generalist_mix(self, gates: Tensor, one: List[Tensor], other: List[Tensor]) -> List[Tensor]:
        mixed = annotate(List[Tensor], [])
        for n in range(torch.len(one)):
          m = torch.add(torch.mul(one[n], gates[0]), torch.mul(other[n], gates[1]))
          _0 = torch.append(mixed, m)
        return mixed
      def generalist_resize_filters(self, w: Tensor, m: Tensor) -> Tensor:
        f = torch.matmul(torch.reshape(w, [-1, torch.size(m, 1)]), torch.t(m))
        return torch.reshape(f, [torch.size(w, 0), -1])
      def generalist_resize_rows(self, table: Tensor, m: Tensor) -> Tensor:
        return torch.matmul(m, table)
      def generalist_convolution_stage(self, x: Tensor, weight: Tensor, scale: Tensor, shift: Tensor, stride: int, residual: bool) -> Tensor:
        h = torch.conv2d(x, weight, None, [stride, stride], [1, 1], [1, 1], 1)
        y = torch.gelu(torch.add(torch.mul(h, scale), shift))
        if residual:
          z = torch.add(x, y)
        else:
          z = y
        return z
      def generalist_convolution_standardisation(self, x: Tensor, weight: Tensor, stride: int, eps: float) -> List[Tensor]:
        h = torch.conv2d(x, weight, None, [stride, stride], [1, 1], [1, 1], 1)
        c = torch.size(h, 1)
        rows = torch.reshape(torch.transpose(h, 0, 1), [c, -1])
        scale = torch.reciprocal(torch.add(torch.std(rows, [1], False), eps))
        shift = torch.neg(torch.mul(torch.mean(rows, [1]), scale))
        return [torch.reshape(scale, [c, 1, 1]), torch.reshape(shift, [c, 1, 1])]
      """
          + ParallelKernels.SOURCE
          + WritingKernels.SOURCE;

  private GeneralistKernels() {}
}
