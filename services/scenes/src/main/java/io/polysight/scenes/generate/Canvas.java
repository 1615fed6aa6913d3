package io.polysight.scenes.generate;

import io.polysight.scenes.world.Layout;
import io.polysight.scenes.world.Stamp;
import io.polysight.scenes.world.Thing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Who owns each sub-pixel, while things are laid one over the other. */
final class Canvas {
  static final byte NOBODY = -1;

  private final int side;
  private final byte[] owners;
  private final List<Thing> things = new ArrayList<>();
  private final List<Integer> painted = new ArrayList<>();
  private final int[] visible;

  /**
   * @param imageSize in pixels
   * @param most how many things at most
   */
  Canvas(int imageSize, int most) {
    this.side = imageSize * Layout.SUBPIXELS;
    this.owners = new byte[side * side];
    this.visible = new int[most];
    clear();
  }

  void clear() {
    Arrays.fill(owners, NOBODY);
    things.clear();
    painted.clear();
  }

  List<Thing> things() {
    return things;
  }

  byte owner(int column, int row) {
    return owners[row * side + column];
  }

  int side() {
    return side;
  }

  /**
   * Lays a thing in front of the others if each of them then still shows enough of itself.
   *
   * @param leastPercent how much of each thing must stay visible
   * @return whether it was laid down
   */
  boolean lay(Thing thing, int leastPercent) {
    Stamp stamp = thing.stamp();
    int[] lost = new int[things.size()];
    int own = 0;
    for (int dy = -stamp.reach(); dy < stamp.reach(); dy++) {
      for (int dx = -stamp.reach(); dx < stamp.reach(); dx++) {
        if (stamp.covers(dx, dy)) {
          own++;
          byte owner = owner(thing.x() + dx, thing.y() + dy);
          if (owner != NOBODY) {
            lost[owner]++;
          }
        }
      }
    }
    for (int i = 0; i < lost.length; i++) {
      if ((visible[i] - lost[i]) * 100L < (long) leastPercent * painted.get(i)) {
        return false;
      }
    }
    for (int i = 0; i < lost.length; i++) {
      visible[i] -= lost[i];
    }
    own(thing, stamp);
    visible[things.size()] = own;
    painted.add(own);
    things.add(thing);
    return true;
  }

  private void own(Thing thing, Stamp stamp) {
    byte id = (byte) things.size();
    for (int dy = -stamp.reach(); dy < stamp.reach(); dy++) {
      for (int dx = -stamp.reach(); dx < stamp.reach(); dx++) {
        if (stamp.covers(dx, dy)) {
          owners[(thing.y() + dy) * side + thing.x() + dx] = id;
        }
      }
    }
  }
}
