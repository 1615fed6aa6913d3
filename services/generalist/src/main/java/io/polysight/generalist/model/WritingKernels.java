package io.polysight.generalist.model;

/** TorchScript of writing word by word: blocks that keep keys and values. */
final class WritingKernels {
  static final String READ = "generalist_read";
  static final String NEXT = "generalist_next";
  static final String PARALLEL_READ = "generalist_parallel_read";
  static final String PARALLEL_NEXT = "generalist_parallel_next";
  static final String NOTHING = "generalist_nothing";
  static final String ROWS = "generalist_cache_rows";

  /**
   * {@code read}: the keys and values of memory float32 [b, t, d], float32 [b, heads, t, w] each;
   * {@code next}: x float32 [b, 1, d] attends to cache (keys, values) and to itself, gives its
   * state and the longer keys and values; p as in {@code generalist_block_after} and {@code
   * generalist_parallel_block}.
   *
   * <p>{@code nothing}: none of the tokens of x; {@code cache_rows}: some rows of each tensor.
   */
  static final String SOURCE =
      """
      def generalist_nothing(self, x: Tensor) -> Tensor:
        return torch.narrow(x, 1, 0, 0)
      def generalist_heads(self, x: Tensor, heads: int) -> Tensor:
        b, n, d = torch.size(x, 0), torch.size(x, 1), torch.size(x, 2)
        return torch.transpose(torch.reshape(x, [b, n, heads, torch.floordiv(d, heads)]), 1, 2)
      def generalist_attend_next(self, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
        s = torch.scaled_dot_product_attention(q, k, v)
        return torch.reshape(torch.transpose(s, 1, 2), [torch.size(q, 0), 1, torch.mul(torch.size(q, 1), torch.size(q, 3))])
      def generalist_read(self, memory: Tensor, p: List[Tensor], heads: int, eps: float) -> List[Tensor]:
        d = torch.size(memory, 2)
        a = torch.layer_norm(memory, [d], p[0], p[1], eps)
        k, v = torch.split_with_sizes(torch.linear(a, torch.narrow(p[2], 0, d, torch.mul(2, d)), torch.narrow(p[3], 0, d, torch.mul(2, d))), [d, d], 2)
        return [(self).generalist_heads(k, heads), (self).generalist_heads(v, heads)]
      def generalist_next(self, x: Tensor, cache: List[Tensor], p: List[Tensor], heads: int, eps: float) -> List[Tensor]:
        d = torch.size(x, 2)
        h = torch.layer_norm(x, [d], p[0], p[1], eps)
        q, k, v = torch.split_with_sizes(torch.linear(h, p[2], p[3]), [d, d, d], 2)
        k1 = torch.cat([cache[0], (self).generalist_heads(k, heads)], 2)
        v1 = torch.cat([cache[1], (self).generalist_heads(v, heads)], 2)
        o = (self).generalist_attend_next((self).generalist_heads(q, heads), k1, v1)
        x1 = torch.add(x, torch.linear(o, p[4], p[5]))
        h1 = torch.gelu(torch.linear(torch.layer_norm(x1, [d], p[6], p[7], eps), p[8], p[9]))
        return [torch.add(x1, torch.linear(h1, p[10], p[11])), k1, v1]
      def generalist_parallel_heads(self, x: Tensor, scale: Tensor, heads: int, eps: float) -> Tensor:
        b, n, d = torch.size(x, 0), torch.size(x, 1), torch.size(x, 2)
        y = torch.reshape(x, [b, n, heads, torch.floordiv(d, heads)])
        return torch.transpose((self).generalist_scale_norm(y, scale, eps), 1, 2)
      def generalist_parallel_read(self, memory: Tensor, p: List[Tensor], heads: int, eps: float, half: bool) -> List[Tensor]:
        d = torch.size(memory, 2)
        a = (self).generalist_scale_norm(memory, p[0], eps)
        k, v = torch.split_with_sizes((self).generalist_map(a, torch.narrow(p[1], 0, d, torch.mul(2, d)), half), [d, d], 2)
        return [(self).generalist_parallel_heads(k, p[3], heads, eps), (self).generalist_heads(v, heads)]
      def generalist_parallel_next(self, x: Tensor, cache: List[Tensor], p: List[Tensor], heads: int, eps: float, half: bool) -> List[Tensor]:
        d = torch.size(x, 2)
        h = (self).generalist_scale_norm(x, p[0], eps)
        q, k, v, m = torch.split_with_sizes((self).generalist_map(h, torch.cat([p[1], p[5]]), half), [d, d, d, torch.size(p[5], 0)], 2)
        k1 = torch.cat([cache[0], (self).generalist_parallel_heads(k, p[3], heads, eps)], 2)
        v1 = torch.cat([cache[1], (self).generalist_heads(v, heads)], 2)
        o = (self).generalist_attend_next((self).generalist_parallel_heads(q, p[2], heads, eps), k1, v1)
        g = torch.gelu(torch.add(m, p[6]))
        y = (self).generalist_map(torch.cat([o, g], 2), torch.cat([p[4], p[7]], 1), half)
        return [torch.add(x, torch.add(y, p[8])), k1, v1]
      def generalist_cache_rows(self, cache: List[Tensor], rows: Tensor) -> List[Tensor]:
        some = annotate(List[Tensor], [])
        for n in range(torch.len(cache)):
          _0 = torch.append(some, torch.index_select(cache[n], 0, rows))
        return some
      """;

  private WritingKernels() {}
}
