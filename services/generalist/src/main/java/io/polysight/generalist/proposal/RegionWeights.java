package io.polysight.generalist.proposal;

/**
 * How much each part of the loss counts; the same weights choose the matches.
 *
 * @param objectness focal loss
 * @param distance L1 of the boxes
 * @param overlap 1 - GIoU of the boxes
 * @param pixels cross entropy of the mask's pixels
 * @param dice Dice loss of the masks
 */
public record RegionWeights(
    double objectness, double distance, double overlap, double pixels, double dice) {
  /** Mask DINO's (Li et al., 2023, appendix). */
  public static final RegionWeights MASK_DINO = new RegionWeights(4, 5, 2, 5, 5);
}
