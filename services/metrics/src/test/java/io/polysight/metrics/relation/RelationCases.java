package io.polysight.metrics.relation;

import io.polysight.metrics.matching.ReferenceCases;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Images of the reference cases of relations. */
final class RelationCases {
  private RelationCases() {}

  static List<RelationImage> images(JsonNode random) {
    List<RelationImage> images = new ArrayList<>();
    for (JsonNode image : random.get("images")) {
      List<Relation> relations = new ArrayList<>();
      for (JsonNode r : image.get("relations")) {
        relations.add(new Relation(r.get(0).asInt(), r.get(1).asString(), r.get(2).asInt()));
      }
      List<FoundRelation> found = new ArrayList<>();
      for (JsonNode r : image.get("found")) {
        found.add(
            new FoundRelation(
                r.get(0).asInt(), r.get(1).asString(), r.get(2).asInt(), r.get(3).asDouble()));
      }
      images.add(
          new RelationImage(
              entities(image.get("entities")),
              relations,
              entities(image.get("foundEntities")),
              found));
    }
    return images;
  }

  private static List<Entity> entities(JsonNode list) {
    List<Entity> entities = new ArrayList<>();
    for (JsonNode e : list) {
      entities.add(new Entity(e.get("label").asString(), ReferenceCases.box(e.get("box"))));
    }
    return entities;
  }
}
