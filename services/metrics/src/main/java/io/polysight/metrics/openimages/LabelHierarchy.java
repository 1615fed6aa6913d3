package io.polysight.metrics.openimages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Which label is a kind of which, and what follows for annotations: a box or a label that is there
 * is also one of each broader kind; a label that is absent excludes each narrower one. As {@code
 * oid_hierarchical_labels_expansion.py} of TensorFlow's Object Detection API does it, with one
 * quirk: a label whose parent stands at two places of the tree is expanded to that parent twice.
 */
public final class LabelHierarchy {
  private final Map<String, List<String>> broader;
  private final Map<String, List<String>> narrower;

  private LabelHierarchy(Map<String, List<String>> broader, Map<String, List<String>> narrower) {
    this.broader = broader;
    this.narrower = narrower;
  }

  /**
   * @param root Open Images' {@code bbox_labels_*_hierarchy.json}: {@code LabelName} and {@code
   *     Subcategory}; the root itself is no label
   */
  public static LabelHierarchy of(JsonNode root) {
    Map<String, List<String>> broader = new LinkedHashMap<>();
    Map<String, List<String>> narrower = new LinkedHashMap<>();
    for (JsonNode node : root.path("Subcategory")) {
      Tree tree = tree(node);
      merge(broader, tree.broader);
      merge(narrower, tree.narrower);
    }
    return new LabelHierarchy(broader, narrower);
  }

  private record Tree(
      Map<String, List<String>> broader, Map<String, List<String>> narrower, List<String> all) {}

  private static Tree tree(JsonNode node) {
    Map<String, List<String>> broader = new LinkedHashMap<>();
    Map<String, List<String>> narrower = new LinkedHashMap<>();
    List<String> below = new ArrayList<>();
    for (JsonNode child : node.path("Subcategory")) {
      Tree tree = tree(child);
      merge(broader, tree.broader);
      merge(narrower, tree.narrower);
      below.addAll(tree.all);
    }
    String label = node.path("LabelName").asString("");
    if (label.isEmpty()) {
      throw new IllegalArgumentException("a node of the hierarchy has no LabelName: " + node);
    }
    narrower.put(label, below);
    broader.values().forEach(parents -> parents.add(label));
    broader.put(label, new ArrayList<>());
    List<String> all = new ArrayList<>(List.of(label));
    all.addAll(below);
    return new Tree(broader, narrower, all);
  }

  private static void merge(Map<String, List<String>> into, Map<String, List<String>> from) {
    from.forEach((label, more) -> into.computeIfAbsent(label, l -> new ArrayList<>()).addAll(more));
  }

  /** Whether the hierarchy has the label. */
  public boolean contains(String label) {
    return broader.containsKey(label);
  }

  /** Every broader label, nearest first. */
  public List<String> broader(String label) {
    return of(broader, label);
  }

  /** Every narrower label. */
  public List<String> narrower(String label) {
    return of(narrower, label);
  }

  private static List<String> of(Map<String, List<String>> lists, String label) {
    List<String> list = lists.get(label);
    if (list == null) {
      throw new IllegalArgumentException(
          "'" + label + "' is none of the " + lists.size() + " labels of the hierarchy");
    }
    return List.copyOf(list);
  }

  /** The image with its annotations expanded; detections are left as they are. */
  public OpenImagesImage expand(OpenImagesImage image) {
    List<OpenImagesObject> objects = new ArrayList<>();
    for (OpenImagesObject object : image.objects()) {
      objects.add(object);
      for (String parent : broader(object.label())) {
        objects.add(new OpenImagesObject(parent, object.box(), object.groupOf()));
      }
    }
    Set<String> present = new HashSet<>(image.present());
    image.present().forEach(label -> present.addAll(broader(label)));
    Set<String> absent = new HashSet<>(image.absent());
    image.absent().forEach(label -> absent.addAll(narrower(label)));
    return new OpenImagesImage(objects, present, absent, image.detections());
  }
}
