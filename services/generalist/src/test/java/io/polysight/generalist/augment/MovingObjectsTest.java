package io.polysight.generalist.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.sample.Box;
import io.polysight.generalist.augment.Warp.Interpolation;
import io.polysight.scenes.generate.Scene;
import io.polysight.scenes.generate.SceneGenerator;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.generate.SplitSpec;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MovingObjectsTest {
  private static final int OBJECT = 0xff0000;
  private static final int GROUND = 0x00ff00;
  private static final int SIDE = 48;

  /** Every movement, for an image of 48 pixels. */
  static Stream<Projection> movements() {
    return Stream.of(
        Movements.shearX(0.3),
        Movements.shearX(-0.17),
        Movements.shearY(0.2),
        Movements.translate(7, 0),
        Movements.translate(-20, 13),
        Movements.rotate(27, SIDE, SIDE),
        Movements.rotate(-90, SIDE, SIDE),
        Movements.perspective(
            new double[][] {{0, 0}, {36, 0}, {36, 36}, {0, 36}},
            new double[][] {{3, 2}, {33, 5}, {35, 30}, {1, 34}}));
  }

  private static List<Scene> scenes(int count) {
    var spec =
        new SceneSpec(
            5, SIDE, 2, 3, null, null, null, null, List.of(new SplitSpec("train", count, null)));
    var generator = new SceneGenerator(spec);
    return IntStream.range(0, count).mapToObj(i -> generator.scene("train", i)).toList();
  }

  /** The picture of one region alone: its pixels red, all else green. */
  private static Picture painted(Region region) {
    Mask mask = Objects.requireNonNull(region.mask());
    byte[] rgb = PixelMap.filled(SIDE * SIDE, GROUND);
    for (int i = 0; i < SIDE * SIDE; i++) {
      if (mask.at(i)) {
        rgb[3 * i] = (byte) 255;
        rgb[3 * i + 1] = 0;
      }
    }
    return new Picture(new RgbImage(SIDE, SIDE, rgb), List.of(region));
  }

  private static Mask red(RgbImage image) {
    var bits = new BitSet();
    for (int i = 0; i < image.width() * image.height(); i++) {
      bits.set(i, image.at(i % image.width(), i / image.width()) == OBJECT);
    }
    return new Mask(image.width(), image.height(), bits);
  }

  private static void assertMaskFollows(Picture moved) {
    Mask seen = red(moved.image());
    if (seen.area() == 0) {
      assertThat(moved.regions()).isEmpty();
      return;
    }
    Region region = moved.regions().getFirst();
    assertThat(region.mask()).isEqualTo(seen);
    assertThat(region.box()).isEqualTo(seen.box());
  }

  @ParameterizedTest
  @MethodSource("movements")
  void theMaskOfAMovedObjectIsItsMovedMask(Projection back) {
    for (Scene scene : scenes(6)) {
      Picture picture = Picture.of(scene.image(), scene.annotations().objects());
      for (Region region : picture.regions()) {
        assertMaskFollows(Warp.move(painted(region), back, Interpolation.NEAREST, 0));
        assertMaskFollows(Flip.apply(painted(region)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("movements")
  void theBoxOfMovedCornersIsTheBoxOfTheMovedMaskWithinAPixel(Projection back) {
    var box = new Box(17, 19, 30, 27);
    Region withMask = new Region(0, box, rectangle(box));
    Region without = new Region(1, box, null);
    var image = new RgbImage(SIDE, SIDE, new byte[3 * SIDE * SIDE]);
    List<Region> moved =
        Warp.move(new Picture(image, List.of(withMask, without)), back, Interpolation.NEAREST, 0)
            .regions();
    assertThat(moved).hasSize(2);
    assertNear(moved.get(1).box(), moved.get(0).box());
  }

  private static Mask rectangle(Box box) {
    var bits = new BitSet();
    for (int y = (int) box.top(); y < box.bottom(); y++) {
      bits.set(y * SIDE + (int) box.left(), y * SIDE + (int) box.right());
    }
    return new Mask(SIDE, SIDE, bits);
  }

  private static void assertNear(Box box, Box expected) {
    assertThat(box.left()).isCloseTo(expected.left(), within(1.0));
    assertThat(box.top()).isCloseTo(expected.top(), within(1.0));
    assertThat(box.right()).isCloseTo(expected.right(), within(1.0));
    assertThat(box.bottom()).isCloseTo(expected.bottom(), within(1.0));
  }

  @Test
  void cutsBoxesAtTheEdgeAndDropsThoseThatLeave() {
    var image = new RgbImage(SIDE, SIDE, new byte[3 * SIDE * SIDE]);
    var leaving = new Region(4, new Box(30, 10, 36, 20), null);
    var halfway = new Region(5, new Box(10, 10, 30, 20), null);
    var emptied = new Region(6, new Box(30, 10, 36, 20), rectangle(new Box(30, 10, 36, 20)));
    Picture moved =
        Warp.move(
            new Picture(image, List.of(leaving, halfway, emptied)),
            Movements.translate(28, 0),
            Interpolation.NEAREST,
            0);
    assertThat(moved.regions()).containsExactly(new Region(5, new Box(38, 10, 48, 20), null));
  }

  @Test
  void flippingTwiceGivesTheSameAndOnceMirrorsTheBox() {
    Scene scene = scenes(1).getFirst();
    Picture picture = Picture.of(scene.image(), scene.annotations().objects());
    Picture once = Flip.apply(picture);
    Box box = picture.regions().getFirst().box();
    assertThat(once.regions().getFirst().box())
        .isEqualTo(new Box(SIDE - box.right(), box.top(), SIDE - box.left(), box.bottom()));
    assertThat(Flip.apply(once)).isEqualTo(picture);
  }

  @Test
  void jitterResizesMasksAndBoxesWithThePixels() {
    var jitter = new ScaleJitter(0.3, 2.0);
    for (Scene scene : scenes(8)) {
      Picture picture = Picture.of(scene.image(), scene.annotations().objects());
      for (Region region : picture.regions()) {
        Picture moved = jitter.apply(painted(region), new Draws(1, scene.seed(), 0));
        var unmasked = new Picture(scene.image(), List.of(new Region(0, region.box(), null)));
        assertThat(moved.image().width()).isEqualTo(SIDE);
        moved.regions().forEach(r -> assertPixelsAgree(moved.image(), r));
        List<Region> byCorners = jitter.apply(unmasked, new Draws(1, scene.seed(), 0)).regions();
        if (!byCorners.isEmpty() && !moved.regions().isEmpty()) {
          assertNear(byCorners.getFirst().box(), moved.regions().getFirst().box());
        }
      }
    }
  }

  /** Resampling blurs edges: what is clearly of the object is in its mask, what is not is not. */
  private static void assertPixelsAgree(RgbImage image, Region region) {
    Mask mask = Objects.requireNonNull(region.mask());
    assertThat(region.box()).isEqualTo(mask.box());
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int colour = image.at(x, y);
        int more = (colour >> 16) - (colour >> 8 & 0xff);
        if (Math.abs(more) > 220) {
          assertThat(mask.at(x, y)).as("%d, %d: %06x", x, y, colour).isEqualTo(more > 0);
        }
      }
    }
  }

  @Test
  void aMosaicKeepsEachPictureInItsCellWithItsObjects() {
    var box = new Box(8, 16, 40, 32);
    List<Picture> pictures =
        IntStream.range(0, 4)
            .mapToObj(i -> painted(new Region(i + 10, box, rectangle(box))))
            .toList();
    Mosaic.Whole whole = Mosaic.of(pictures, SIDE, SIDE);
    assertThat(whole.pieces()).hasSize(4);
    // Cells are 24 pixels wide, so everything is halved: 8..40 becomes 4..20, 16..32 becomes 8..16.
    assertThat(whole.pieces().get(3).region().box()).isEqualTo(new Box(28, 32, 44, 40));
    assertThat(whole.pieces()).extracting(Mosaic.Piece::picture).containsExactly(0, 1, 2, 3);
    assertThat(whole.pieces().get(2).region().object()).isEqualTo(12);
    assertThat(whole.image().at(12, 12)).isEqualTo(OBJECT);
    assertThat(whole.image().at(12, 2)).isEqualTo(GROUND);
  }

  @Test
  void drawsGridsAsOftenAsPublished() {
    int[] drawn = new int[4];
    IntStream.range(0, 10_000).forEach(i -> drawn[Mosaic.rows(new Draws(3, i, 1))]++);
    assertThat(drawn[1]).isCloseTo(4000, within(200));
    assertThat(drawn[2]).isCloseTo(3000, within(200));
    assertThat(drawn[3]).isCloseTo(3000, within(200));
  }
}
