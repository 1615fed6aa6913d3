package io.polysight.scenes.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.ReferringExpression;
import io.polysight.scenes.generate.Scene;
import io.polysight.scenes.generate.SceneGenerator;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.world.Thing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of the scenes, understood by other means than it was made. */
class ExpressionsTest {
  private static final SceneSpec SPEC = SceneSpec.of(21, 1500, 1, 1);
  private static final List<String> RELATIONS =
      List.of(" left of ", " right of ", " above ", " below ", " inside ", " around ");
  private static final List<Scene> SCENES =
      new SceneGenerator(SPEC.withReferringExpressions()).stream("train").toList();

  @Test
  void meansOneThingAndNoOther() {
    for (Scene scene : SCENES) {
      for (ReferringExpression said : scene.annotations().expressions()) {
        assertThat(meant(scene, said.expression()))
            .as(said.expression())
            .containsExactly(said.object());
      }
    }
  }

  /** Every thing that the words fit, places taken at a stretch. */
  private static List<Integer> meant(Scene scene, String words) {
    String relation = RELATIONS.stream().filter(words::contains).findFirst().orElse(null);
    if (relation == null) {
      return named(scene.annotations(), words);
    }
    int at = words.indexOf(relation);
    List<Integer> landmark = named(scene.annotations(), words.substring(at + relation.length()));
    assertThat(landmark).hasSize(1);
    return named(scene.annotations(), words.substring(0, at)).stream()
        .filter(i -> !i.equals(landmark.getFirst()))
        .filter(i -> lies(scene, i, relation.strip(), landmark.getFirst()))
        .toList();
  }

  private static List<Integer> named(Annotations known, String words) {
    Set<String> wanted = new TreeSet<>(List.of(words.split(" ")));
    wanted.removeAll(Set.of("the", "thing"));
    return IntStream.range(0, known.objects().size())
        .filter(i -> labels(known.objects().get(i)).containsAll(wanted))
        .boxed()
        .toList();
  }

  private static Set<String> labels(AnnotatedObject object) {
    return object.labels().entrySet().stream()
        .filter(entry -> !entry.getKey().equals("class"))
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  private static boolean lies(Scene scene, int subject, String relation, int object) {
    Thing a = scene.layout().things().get(subject);
    Thing b = scene.layout().things().get(object);
    return switch (relation) {
      case "left of" -> a.x() < b.x();
      case "right of" -> a.x() > b.x();
      case "above" -> a.y() < b.y();
      case "below" -> a.y() > b.y();
      case "inside" ->
          a.radius() < b.radius() && Math.hypot(a.x() - b.x(), a.y() - b.y()) < b.radius();
      default -> a.radius() > b.radius() && Math.hypot(a.x() - b.x(), a.y() - b.y()) < a.radius();
    };
  }

  @Test
  void speaksOfLooksAndPlacesWhereSeveralThingsAre() {
    List<String> all =
        SCENES.stream()
            .flatMap(scene -> scene.annotations().expressions().stream())
            .map(ReferringExpression::expression)
            .toList();
    long things =
        SCENES.stream()
            .map(scene -> scene.annotations().objects().size())
            .filter(count -> count > 1)
            .mapToInt(Integer::intValue)
            .sum();
    assertThat((double) all.size() / things).isBetween(2.0, 3.0);
    for (String relation : RELATIONS) {
      assertThat(all).anyMatch(words -> words.contains(relation));
    }
    for (String word : List.of("small", "striped", "red", "circle", "thing")) {
      assertThat(all).anyMatch(words -> List.of(words.split(" ")).contains(word));
    }
    assertThat(SCENES)
        .filteredOn(scene -> scene.annotations().objects().size() == 1)
        .allMatch(scene -> scene.annotations().expressions().isEmpty());
  }

  @Test
  void leavesEverythingElseOfASceneAsItIs() {
    var plain = new SceneGenerator(SPEC);
    for (int i = 0; i < 50; i++) {
      Scene with = SCENES.get(i);
      Scene without = plain.scene("train", i);
      assertThat(with.image()).isEqualTo(without.image());
      Annotations known = with.annotations();
      assertThat(without.annotations())
          .isEqualTo(
              new Annotations(
                  known.labels(),
                  known.captions(),
                  known.objects(),
                  known.relations(),
                  known.questions(),
                  known.statements(),
                  List.of()));
    }
  }
}
