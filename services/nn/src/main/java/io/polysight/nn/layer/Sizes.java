package io.polysight.nn.layer;

/** Checks of sizes that name the sizes that would do. */
final class Sizes {
  private Sizes() {}

  static void positive(String name, int size) {
    if (size < 1) {
      throw new IllegalArgumentException(name + " is " + size + "; at least 1 is needed");
    }
  }

  static void divisible(String name, int size, String byName, int by) {
    positive(name, size);
    positive(byName, by);
    if (size % by != 0) {
      int below = size / by * by;
      int nearest = below > 0 && size - below <= below + by - size ? below : below + by;
      throw new IllegalArgumentException(
          name
              + " "
              + size
              + " is not divisible by "
              + byName
              + " "
              + by
              + "; nearest that fits: "
              + nearest);
    }
  }
}
