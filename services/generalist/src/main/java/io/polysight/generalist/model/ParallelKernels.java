package io.polysight.generalist.model;

/** TorchScript of {@link ParallelBlock}. */
final class ParallelKernels {
  static final String BLOCK = "generalist_parallel_block";

  /**
   * {@code generalist_parallel_block}: x float32 [b, n, d]; memory none or one float32 [b, t, d];
   * mask none or one boolean tensor, broadcast to [b, heads, n, t + n]; p = norm weight [d], qkv
   * weight [3d, d], query and key norm weight [d / heads], proj weight [d, d], fc1 weight [mlp, d]
   * and bias, fc2 weight [d, mlp] and bias. With {@code half} the linear maps are bfloat16.
   */
  static final String SOURCE =
      """
      def generalist_scale_norm(self, x: Tensor, w: Tensor, eps: float) -> Tensor:
        r = torch.rsqrt(torch.add(torch.mean(torch.square(x), [-1], True), eps))
        return torch.mul(torch.mul(x, r), w)
      def generalist_map(self, x: Tensor, w: Tensor, half: bool) -> Tensor:
        if half:
          y = torch.to(torch.linear(torch.to(x, 15), torch.to(w, 15)), 6)
        else:
          y = torch.linear(x, w)
        return y
      def generalist_parallel_block(self, x: Tensor, memory: List[Tensor], p: List[Tensor], heads: int, mask: List[Tensor], eps: float, half: bool) -> Tensor:
        b, n, d = torch.size(x, 0), torch.size(x, 1), torch.size(x, 2)
        w = torch.floordiv(d, heads)
        u = torch.size(p[5], 0)
        h = (self).generalist_scale_norm(x, p[0], eps)
        if torch.eq(torch.len(memory), 0):
          q, k, v, m = torch.split_with_sizes((self).generalist_map(h, torch.cat([p[1], p[5]]), half), [d, d, d, u], 2)
          t = n
        else:
          a = torch.cat([(self).generalist_scale_norm(memory[0], p[0], eps), h], 1)
          t = torch.size(a, 1)
          q, m = torch.split_with_sizes((self).generalist_map(h, torch.cat([torch.narrow(p[1], 0, 0, d), p[5]]), half), [d, u], 2)
          k, v = torch.split_with_sizes((self).generalist_map(a, torch.narrow(p[1], 0, d, torch.mul(2, d)), half), [d, d], 2)
        q1 = torch.transpose((self).generalist_scale_norm(torch.reshape(q, [b, n, heads, w]), p[2], eps), 1, 2)
        k1 = torch.transpose((self).generalist_scale_norm(torch.reshape(k, [b, t, heads, w]), p[3], eps), 1, 2)
        v1 = torch.transpose(torch.reshape(v, [b, t, heads, w]), 1, 2)
        if torch.gt(torch.len(mask), 0):
          s = torch.scaled_dot_product_attention(q1, k1, v1, mask[0])
        else:
          s = torch.scaled_dot_product_attention(q1, k1, v1)
        o = torch.reshape(torch.transpose(s, 1, 2), [b, n, d])
        g = torch.gelu(torch.add(m, p[6]))
        y = (self).generalist_map(torch.cat([o, g], 2), torch.cat([p[4], p[7]], 1), half)
        return torch.add(x, torch.add(y, p[8]))
      """;

  private ParallelKernels() {}
}
