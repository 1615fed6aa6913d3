package io.polysight.metrics.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.matching.Box;
import io.polysight.metrics.matching.ReferenceCases;
import io.polysight.metrics.relation.SceneGraphRecall.Matching;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SceneGraphRecallTest {
  private static final Entity MAN = new Entity("man", new Box(0, 0, 9, 9));
  private static final Entity HORSE = new Entity("horse", new Box(20, 0, 39, 9));

  private static RelationImage image(List<Relation> known, FoundRelation... found) {
    List<Entity> both = List.of(MAN, HORSE);
    return new RelationImage(both, known, both, List.of(found));
  }

  @Test
  void agreesWithSceneGraphBenchmark() {
    for (JsonNode random : ReferenceCases.read("scene-graph")) {
      List<RelationImage> images = RelationCases.images(random);
      for (String name : random.get("expected").propertyNames()) {
        String[] parts = name.split("@");
        SceneGraphRecall recall =
            new SceneGraphRecall(
                images,
                name.startsWith("phrdet") ? Matching.PHRASE : Matching.RELATION,
                !name.contains("_ng_"));
        int k = Integer.parseInt(parts[1]);
        double actual =
            name.contains("mean") ? recall.meanRecall(k).value() : recall.recall(k).value();
        ReferenceCases.assertSame(actual, random.get("expected").get(name), name);
      }
    }
  }

  @Test
  void takesOnePredicateOfAPairUnderTheGraphConstraint() {
    List<RelationImage> images =
        List.of(
            image(
                List.of(new Relation(0, "rides", 1), new Relation(0, "feeds", 1)),
                new FoundRelation(0, "feeds", 1, 0.9),
                new FoundRelation(0, "rides", 1, 0.8)));
    assertThat(new SceneGraphRecall(images, Matching.RELATION, true).recall(20).value())
        .isEqualTo(0.5);
    SceneGraphRecall all = new SceneGraphRecall(images, Matching.RELATION, false);
    assertThat(all.recall(20).value()).isEqualTo(1);
    assertThat(all.recall(1).value()).isEqualTo(0.5);
  }

  @Test
  void weighsPredicatesAlikeInMeanRecall() {
    RelationImage rides =
        image(List.of(new Relation(0, "rides", 1)), new FoundRelation(0, "rides", 1, 0.9));
    RelationImage feeds =
        image(List.of(new Relation(0, "feeds", 1)), new FoundRelation(0, "rides", 1, 0.9));
    SceneGraphRecall recall =
        new SceneGraphRecall(List.of(rides, rides, rides, feeds), Matching.RELATION, true);
    assertThat(recall.recall(20).value()).isEqualTo(0.75);
    assertThat(recall.meanRecall(20).value()).isEqualTo(0.5);
    assertThat(recall.recall(20, "feeds").value()).isZero();
  }

  @Test
  void acceptsAsAPhraseWhatIsRightOnlyTogether() {
    // Both boxes are wrong, the box around them is right.
    List<Entity> wrong =
        List.of(new Entity("man", new Box(0, 0, 2, 9)), new Entity("horse", new Box(37, 0, 39, 9)));
    RelationImage image =
        new RelationImage(
            List.of(MAN, HORSE),
            List.of(new Relation(0, "rides", 1)),
            wrong,
            List.of(new FoundRelation(0, "rides", 1, 0.9)));
    assertThat(new SceneGraphRecall(List.of(image), Matching.RELATION, true).recall(1).value())
        .isZero();
    assertThat(new SceneGraphRecall(List.of(image), Matching.PHRASE, true).recall(1).value())
        .isEqualTo(1);
  }

  @Test
  void countsAnImageInWhichNothingWasFoundButNotOneWithoutRelations() {
    RelationImage found =
        image(List.of(new Relation(0, "rides", 1)), new FoundRelation(0, "rides", 1, 0.9));
    RelationImage missed = image(List.of(new Relation(0, "rides", 1)));
    RelationImage empty = image(List.of());
    SceneGraphRecall recall =
        new SceneGraphRecall(List.of(found, missed, empty), Matching.RELATION, true);
    assertThat(recall.recall(20).value()).isCloseTo(0.5, within(1e-12));
    assertThat(new SceneGraphRecall(List.of(empty), Matching.RELATION, true).recall(20).value())
        .isNaN();
  }

  @Test
  void refusesARelationOfThingsThatAreNotThere() {
    assertThatThrownBy(() -> image(List.of(new Relation(0, "rides", 2))))
        .hasMessage("'rides' points at entity 2 of 2");
  }
}
