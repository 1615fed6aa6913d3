package io.polysight.scenes.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.datasets.blob.Sha256;
import io.polysight.datasets.image.PngEncoder;
import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Box;
import io.polysight.scenes.world.Background;
import io.polysight.scenes.world.Colour;
import io.polysight.scenes.world.Layout;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SceneGeneratorTest {
  private static final SceneSpec SPEC = SceneSpec.of(7, 400, 10, 10);
  private static final List<Scene> SCENES = new SceneGenerator(SPEC).stream("train").toList();

  @Test
  void drawsTheSameScenesOnEveryMachine() {
    JsonMapper json = JsonMapper.builder().build();
    MessageDigest digest = Sha256.algorithm();
    for (Scene scene : SCENES.subList(0, 60)) {
      digest.update(PngEncoder.encode(scene.image()));
      digest.update(json.writeValueAsBytes(withoutStatements(scene.annotations())));
    }
    assertThat(Sha256.hex(digest))
        .isEqualTo("b9699ab36e0ed64683c27796073dacd2efd88c2d0b7fe7a8a8e996dba51b4ea0");
  }

  /** Statements came later; they are drawn apart and move nothing else. */
  private static Annotations withoutStatements(Annotations known) {
    return new Annotations(
        known.labels(), known.captions(), known.objects(), known.relations(), known.questions());
  }

  @Test
  void drawsTheSameScenesInAnyOrderAndOnManyThreads() {
    var generator = new SceneGenerator(SPEC);
    List<Scene> parallel =
        IntStream.range(0, 400)
            .map(i -> 399 - i)
            .parallel()
            .mapToObj(i -> generator.scene("train", i))
            .toList();
    for (int i = 0; i < 400; i++) {
      assertThat(parallel.get(399 - i)).isEqualTo(SCENES.get(i));
    }
  }

  @Test
  void drawsOtherScenesForAnotherSeedSplitOrIndex() {
    Scene scene = SCENES.getFirst();
    assertThat(new SceneGenerator(SceneSpec.of(8, 1, 1, 1)).scene("train", 0)).isNotEqualTo(scene);
    assertThat(new SceneGenerator(SPEC).scene("val", 0)).isNotEqualTo(scene);
    assertThat(SCENES.stream().map(Scene::image).distinct()).hasSize(400);
  }

  @Test
  void givesEveryObjectATightBoxAroundItsOwnPixels() {
    for (Scene scene : SCENES) {
      boolean[] taken = new boolean[48 * 48];
      for (AnnotatedObject object : scene.annotations().objects()) {
        boolean[] mask = object.mask().toBits();
        int left = 48;
        int top = 48;
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < mask.length; i++) {
          if (mask[i]) {
            assertThat(taken[i]).as("pixel owned twice").isFalse();
            taken[i] = true;
            left = Math.min(left, i % 48);
            right = Math.max(right, i % 48 + 1);
            top = Math.min(top, i / 48);
            bottom = Math.max(bottom, i / 48 + 1);
          }
        }
        assertThat(object.box()).isEqualTo(new Box(left, top, right, bottom));
        assertThat(object.visiblePixels()).isEqualTo(object.mask().area());
        assertThat(object.visiblePixels()).isGreaterThan(20);
      }
    }
  }

  @Test
  void paintsPlainObjectsInTheirColour() {
    for (Scene scene : SCENES) {
      for (AnnotatedObject object : scene.annotations().objects()) {
        if (object.labels().get("texture").equals("plain")) {
          assertThat(nearest(commonest(scene.image(), object)).word())
              .isEqualTo(object.labels().get("colour"));
        }
      }
    }
  }

  @Test
  void keepsTheBackgroundGreyAndWithinItsRange() {
    for (Scene scene : SCENES) {
      Background background = scene.layout().background();
      assertThat(scene.annotations().labels()).containsEntry("background", background.word());
      for (int y = 0; y < 48; y++) {
        for (int x = 0; x < 48; x++) {
          if (isFarFromAll(scene, x, y)) {
            int rgb = scene.image().at(x, y);
            int grey = rgb & 0xff;
            assertThat(rgb).isEqualTo(grey * 0x010101);
            assertThat(grey).isBetween(background.least(), background.most());
          }
        }
      }
    }
  }

  @Test
  void neverHidesMoreThanThreeTenthsOfAnObject() {
    // A lone object of the same shape and radius shows its full area for comparison.
    for (Scene scene : SCENES) {
      for (int i = 0; i < scene.layout().things().size(); i++) {
        var canvas = new Canvas(48, 1);
        canvas.lay(scene.layout().things().get(i), 0);
        var alone =
            new Layout(
                48,
                scene.layout().background(),
                scene.layout().shade(),
                List.of(scene.layout().things().get(i)));
        int full = Masks.of(alone, canvas).getFirst().visiblePixels();
        int visible = scene.annotations().objects().get(i).visiblePixels();
        // Masks round to whole pixels, the threshold counts sub-pixels: allow that much.
        assertThat(visible).isGreaterThanOrEqualTo(full * 60 / 100);
      }
    }
  }

  @Test
  void keepsHeldOutPairsForTheirSplit() {
    List<String> held = List.of("red star", "blue ring", "green cross");
    var spec =
        new SceneSpec(
            3,
            null,
            null,
            null,
            held,
            null,
            null,
            null,
            List.of(
                new SplitSpec("train", 300),
                new SplitSpec("novel", 100, SplitSpec.HELD_OUT),
                new SplitSpec("test", 300, SplitSpec.ALL)));
    var generator = new SceneGenerator(spec);
    assertThat(pairs(generator, "train")).doesNotContainAnyElementsOf(held).hasSize(45);
    assertThat(pairs(generator, "novel")).containsExactlyInAnyOrderElementsOf(held);
    assertThat(pairs(generator, "test")).hasSize(48);
  }

  @Test
  void keepsToTheRequestedWorld() {
    var spec =
        new SceneSpec(
            3,
            32,
            2,
            4,
            null,
            List.of("red circle", "blue square"),
            List.of("plain"),
            List.of("dark"),
            List.of(new SplitSpec("train", 100)));
    assertThat(new SceneGenerator(spec).stream("train"))
        .allSatisfy(scene -> {
          assertThat(scene.image().width()).isEqualTo(32);
          assertThat(scene.annotations().objects()).hasSizeBetween(2, 4);
          assertThat(scene.layout().background()).isEqualTo(Background.DARK);
          assertThat(scene.annotations().objects())
              .allMatch(object -> object.labels().get("texture").equals("plain"));
        });
  }

  @Test
  void findsRoomForSixObjects() {
    var generator = new SceneGenerator(SceneSpec.of(5, 40, 1, 1).withObjects(6, 6));
    assertThat(generator.stream("train"))
        .allMatch(scene -> scene.annotations().objects().size() == 6);
  }

  @Test
  void labelsTheWholeImageOnlyWhenItShowsOneObject() {
    for (Scene scene : SCENES) {
      boolean single = scene.annotations().objects().size() == 1;
      assertThat(scene.annotations().labels().containsKey("class")).isEqualTo(single);
      if (single) {
        assertThat(scene.annotations().labels().get("class"))
            .isEqualTo(
                scene.annotations().labels().get("colour")
                    + " "
                    + scene.annotations().labels().get("shape"));
      }
    }
  }

  @Test
  void refusesASplitItDoesNotKnow() {
    assertThatThrownBy(() -> new SceneGenerator(SPEC).scene("dev", 0))
        .hasMessage("split 'dev' is none of [test, train, val]");
    assertThatThrownBy(() -> new SceneGenerator(SPEC).stream("dev"))
        .hasMessage("split 'dev' is none of [test, train, val]");
  }

  private static List<String> pairs(SceneGenerator generator, String split) {
    return generator.stream(split)
        .flatMap(scene -> scene.annotations().objects().stream())
        .map(object -> object.labels().get("class"))
        .distinct()
        .toList();
  }

  private static boolean isFarFromAll(Scene scene, int x, int y) {
    return scene.annotations().objects().stream()
        .map(AnnotatedObject::box)
        .noneMatch(box ->
            x >= box.left() - 3
                && x < box.right() + 3
                && y >= box.top() - 3
                && y < box.bottom() + 3);
  }

  private static int commonest(RgbImage image, AnnotatedObject object) {
    boolean[] mask = object.mask().toBits();
    List<Integer> colours = new ArrayList<>();
    for (int i = 0; i < mask.length; i++) {
      if (mask[i]) {
        colours.add(image.at(i % image.width(), i / image.width()));
      }
    }
    return colours.stream()
        .max(Comparator.comparingInt(c -> Collections.frequency(colours, c)))
        .orElseThrow();
  }

  private static Colour nearest(int rgb) {
    return Arrays.stream(Colour.values())
        .min(Comparator.comparingInt(colour -> distance(colour.rgb(), rgb)))
        .orElseThrow();
  }

  private static int distance(int a, int b) {
    int sum = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int d = (a >> shift & 0xff) - (b >> shift & 0xff);
      sum += d * d;
    }
    return sum;
  }
}
