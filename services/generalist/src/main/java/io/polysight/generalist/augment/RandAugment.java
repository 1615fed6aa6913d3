package io.polysight.generalist.augment;

import io.polysight.generalist.augment.Draws.Purpose;
import io.polysight.tasks.Faults;
import java.util.Arrays;
import java.util.List;

/**
 * A few operations drawn evenly, all of one magnitude (Cubuk et al., 2020; the set, the magnitudes
 * and the signs are torchvision's).
 *
 * @param count operations per image; 0: none
 * @param magnitude bin of 0 to {@value Operation#STRONGEST}
 * @param colours whether operations that change colours are among them; leave it off where labels
 *     or captions name colours
 */
public record RandAugment(int count, int magnitude, boolean colours) {
  private static final List<Operation> ALL = List.of(Operation.values());
  private static final List<Operation> SAFE =
      Arrays.stream(Operation.values()).filter(o -> !o.recolours()).toList();

  void check(Faults faults, String field) {
    faults.range(field + ".count", count, 0, 10);
    faults.range(field + ".magnitude", magnitude, 0, Operation.STRONGEST);
  }

  /** Applies the operations drawn. */
  Picture apply(Picture picture, Draws draws) {
    List<Operation> from = colours ? ALL : SAFE;
    Picture changed = picture;
    for (int i = 0; i < count; i++) {
      Operation operation = from.get(draws.below(from.size(), Purpose.OPERATION, i));
      double size =
          operation.magnitude(magnitude, picture.image().width(), picture.image().height());
      boolean other = operation.signed() && draws.uniform(Purpose.SIGN, i) < 0.5;
      changed = operation.apply(changed, other ? -size : size);
    }
    return changed;
  }
}
