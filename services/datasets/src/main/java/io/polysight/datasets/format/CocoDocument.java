package io.polysight.datasets.format;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One {@code instances_<split>.json} as it is written; anything may be missing. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CocoDocument(
    @Nullable List<Image> images,
    @Nullable List<Instance> annotations,
    @Nullable List<Category> categories) {

  /** An image that annotations speak of. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Image(
      @Nullable Long id,
      @JsonProperty("file_name") @Nullable String fileName,
      @Nullable Integer width,
      @Nullable Integer height) {}

  /** A kind of thing. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Category(@Nullable Long id, @Nullable String name) {}

  /** One thing in an image, or a crowd of things. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Instance(
      @Nullable Long id,
      @JsonProperty("image_id") @Nullable Long imageId,
      @JsonProperty("category_id") @Nullable Long categoryId,
      @Nullable List<Double> bbox,
      @Nullable JsonNode segmentation,
      @JsonProperty("iscrowd") @Nullable Integer crowd) {
    boolean isCrowd() {
      return crowd != null && crowd == 1;
    }
  }

  boolean isWhole() {
    return images != null && annotations != null && categories != null;
  }

  List<Image> listedImages() {
    return images == null ? List.of() : images;
  }

  /** The names of the categories by their ids, in the order of the document. */
  Map<Long, String> names(String path, Remarks remarks) {
    Map<Long, String> names = new LinkedHashMap<>();
    for (Category category : categories == null ? List.<Category>of() : categories) {
      Long id = category.id();
      String name = category.name();
      if (id == null || name == null || name.isBlank()) {
        remarks.fault(path, "lists a category without id or name");
      } else if (names.containsValue(name.strip())) {
        remarks.fault(path, "lists the category '" + name.strip() + "' twice");
      } else if (names.put(id, name.strip()) != null) {
        remarks.fault(path, "lists the category id " + id + " twice");
      }
    }
    return names;
  }

  /**
   * The annotations of each image, by its id.
   *
   * @param names of the categories, by their ids
   */
  Map<Long, List<Instance>> byImage(String path, Map<Long, String> names, Remarks remarks) {
    Map<Long, List<Instance>> byImage = new HashMap<>();
    for (Image image : listedImages()) {
      if (image.id() != null && byImage.put(image.id(), new ArrayList<>()) != null) {
        remarks.fault(path, "lists the image id " + image.id() + " twice");
      }
    }
    Set<Long> ids = new HashSet<>();
    for (Instance instance : annotations == null ? List.<Instance>of() : annotations) {
      List<Instance> known = instance.imageId() == null ? null : byImage.get(instance.imageId());
      if (instance.id() != null && !ids.add(instance.id())) {
        remarks.fault(path, "lists the annotation id " + instance.id() + " twice");
      } else if (known == null) {
        remarks.fault(
            path, "annotation " + instance.id() + " is of the unknown image " + instance.imageId());
      } else if (instance.categoryId() == null || !names.containsKey(instance.categoryId())) {
        remarks.fault(
            path,
            "annotation " + instance.id() + " is of the unknown category " + instance.categoryId());
      } else {
        known.add(instance);
      }
    }
    return byImage;
  }
}
