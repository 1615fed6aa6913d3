package io.polysight.metrics.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.Figures;
import io.polysight.metrics.matching.Box;
import io.polysight.metrics.matching.ReferenceCases;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HicoDetTest {
  private static final Entity PERSON = new Entity("person", new Box(0, 0, 9, 9));
  private static final Entity BIKE = new Entity("bike", new Box(20, 0, 29, 9));
  private static final Entity DOG = new Entity("dog", new Box(40, 0, 49, 9));

  private static RelationImage image(
      List<Entity> entities, List<Relation> known, FoundRelation... found) {
    return new RelationImage(entities, known, List.of(PERSON, BIKE, DOG), List.of(found));
  }

  @Test
  void agreesWithQpic() {
    for (JsonNode random : ReferenceCases.read("hico-det")) {
      Set<String> rare = new HashSet<>();
      random.get("rare").forEach(name -> rare.add(name.asString()));
      Figures figures = HicoDet.figures(RelationCases.images(random), rare);
      JsonNode expected = random.get("expected");
      for (String name : expected.propertyNames()) {
        ReferenceCases.assertSame(figures.values().get(name), expected.get(name), name);
      }
    }
  }

  @Test
  void judgesKnownObjectsWhereTheyAreOnly() {
    RelationImage bike =
        image(
            List.of(PERSON, BIKE),
            List.of(new Relation(0, "ride", 1)),
            new FoundRelation(0, "ride", 1, 0.5));
    RelationImage dog =
        image(
            List.of(PERSON, DOG),
            List.of(new Relation(0, "hold", 1)),
            new FoundRelation(0, "ride", 1, 0.9),
            new FoundRelation(0, "hold", 2, 0.8));
    Figures figures = HicoDet.figures(List.of(bike, dog), Set.of("person hold dog"));
    // A bike is seen in the dog's image first, so precision is 1/2 by default.
    assertThat(figures.values().get("mAP")).isCloseTo((0.5 + 1) / 2, within(1e-12));
    assertThat(figures.values().get("mAP_rare")).isCloseTo(1, within(1e-12));
    assertThat(figures.values().get("mAP_non_rare")).isCloseTo(0.5, within(1e-12));
    assertThat(figures.values().get("known_object_mAP")).isCloseTo(1, within(1e-12));
  }

  @Test
  void countsASecondFindingOfAPairAsFalse() {
    RelationImage twice =
        image(
            List.of(PERSON, BIKE, PERSON),
            List.of(new Relation(0, "ride", 1)),
            new FoundRelation(0, "ride", 1, 0.9),
            new FoundRelation(0, "ride", 1, 0.8));
    assertThat(HicoDet.of(List.of(twice), HicoDet.Setting.DEFAULT).mean().value())
        .isCloseTo(1, within(1e-12));
    assertThat(
            HicoDet.of(List.of(twice), HicoDet.Setting.DEFAULT)
                .classes()
                .get("person ride bike")
                .curve()
                .precision())
        .containsExactly(1, 0.5);
  }

  @Test
  void saysWhyAFigureIsUndefined() {
    RelationImage one = image(List.of(PERSON, BIKE), List.of(new Relation(0, "ride", 1)));
    assertThat(HicoDet.figures(List.of(one), Set.of()).undefined())
        .containsEntry("mAP_rare", "no relation of a rare class is annotated")
        .doesNotContainKey("mAP");
  }
}
