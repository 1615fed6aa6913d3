package io.polysight.generalist.augment;

import io.polysight.generalist.augment.Draws.Purpose;
import io.polysight.tasks.Faults;

/**
 * What happens to the training images of one task: jitter, then flip, then RandAugment; mixup once
 * the batch is together. A recipe gives it per task, for only who knows the task's labels knows
 * what leaves them true: flips undo "left of", RandAugment with colours undoes "red".
 *
 * @param scale large-scale jitter
 * @param flip probability of a horizontal flip
 * @param randAugment its operations
 * @param mixup α of mixup's Beta(α, α); 0: off; for classification only
 */
public record Augmentation(ScaleJitter scale, double flip, RandAugment randAugment, double mixup) {
  /** Changes nothing. */
  public static final Augmentation NONE =
      new Augmentation(new ScaleJitter(1, 1), 0, new RandAugment(0, 0, false), 0);

  public void check(Faults faults, String field) {
    scale.check(faults, field + ".scale");
    if (!(flip >= 0 && flip <= 1)) {
      faults.add(field + ".flip", flip + " is outside 0 to 1");
    }
    randAugment.check(faults, field + ".randAugment");
    if (!(mixup >= 0 && mixup <= 1)) {
      faults.add(field + ".mixup", mixup + " is outside 0 to 1");
    }
  }

  /** All but mixup. */
  public Picture apply(Picture picture, Draws draws) {
    Picture changed = scale.isOff() ? picture : scale.apply(picture, draws);
    if (draws.uniform(Purpose.FLIP, 0) < flip) {
      changed = Flip.apply(changed);
    }
    return randAugment.apply(changed, draws);
  }
}
