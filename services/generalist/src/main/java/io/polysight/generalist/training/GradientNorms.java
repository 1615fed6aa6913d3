package io.polysight.generalist.training;

/** The kernel that tells which gradient is broken. */
final class GradientNorms {
  static final String KERNEL = "generalist_norms";

  /** The 2-norm of each tensor, float32 [tensors]. */
  static final String SOURCE =
      """
      def generalist_norms(self, g: List[Tensor]) -> Tensor:
        return torch.stack(torch._foreach_norm(g))
      """;

  private GradientNorms() {}
}
