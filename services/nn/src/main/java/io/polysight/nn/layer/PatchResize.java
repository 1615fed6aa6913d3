package io.polysight.nn.layer;

/**
 * Patch filters for other patch sizes (FlexiViT, Beyer et al., 2023, section 3.4): with B the
 * resize of a patch, the filter w becomes (Bᵀ)⁺ w. An enlarged patch then gives exactly the token
 * of the small one, ⟨B x, (Bᵀ)⁺ w⟩ = ⟨x, w⟩; for smaller patches it is the least-squares nearest.
 */
public final class PatchResize {
  private PatchResize() {}

  /**
   * What maps a flat filter of {@code from} rows and columns to one of {@code toRows} by {@code
   * toColumns}. B is separable, so its inverse is that of each axis.
   *
   * @return [toRows · toColumns][from · from]
   */
  public static double[][] filters(Resampling resampling, int from, int toRows, int toColumns) {
    return Resampling.plane(axis(resampling, from, toRows), axis(resampling, from, toColumns));
  }

  /** (Rᵀ)⁺ = (R⁺)ᵀ, [to][from]. */
  private static double[][] axis(Resampling resampling, int from, int to) {
    return PseudoInverse.transposed(PseudoInverse.of(resampling.matrix(from, to, true)));
  }
}
