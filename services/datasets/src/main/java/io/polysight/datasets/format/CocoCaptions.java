package io.polysight.datasets.format;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.polysight.datasets.sample.Annotations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * COCO Captions (cocodataset.org, "Data format", image captioning): one {@code
 * captions_<split>.json} per split.
 */
final class CocoCaptions implements ArchiveReader {
  private final ImportLimits limits;

  CocoCaptions(ImportLimits limits) {
    this.limits = limits;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Document(@Nullable List<Image> images, @Nullable List<Annotation> annotations) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Image(@Nullable Long id, @JsonProperty("file_name") @Nullable String fileName) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Annotation(
      @Nullable Long id,
      @JsonProperty("image_id") @Nullable Long imageId,
      @Nullable String caption) {}

  @Override
  public void read(Archive archive, SampleSink sink, Remarks remarks) throws IOException {
    var files = new CocoFiles(archive, remarks, limits, "captions", "images and annotations");
    for (String path : files.documents()) {
      Document document = files.read(path, Document.class);
      if (document == null) {
        continue;
      }
      List<Image> images = document.images();
      List<Annotation> annotations = document.annotations();
      if (images == null || annotations == null) {
        files.lacking(path);
        continue;
      }
      Map<Long, List<String>> captions = captions(path, images, annotations, remarks);
      for (Image image : images) {
        String file = files.take(path, image.id(), image.fileName());
        List<String> known = captions.getOrDefault(image.id(), List.of());
        if (file != null && known.isEmpty()) {
          remarks.skip(file, "has no caption");
        } else if (file != null) {
          sink.add(file, files.split(path), Annotations.ofCaptions(known));
        }
      }
    }
    files.skipUnused();
  }

  private static Map<Long, List<String>> captions(
      String path, List<Image> images, List<Annotation> annotations, Remarks remarks) {
    Map<Long, List<String>> captions = new HashMap<>();
    for (Image image : images) {
      Long id = image.id();
      if (id != null && captions.put(id, new ArrayList<>()) != null) {
        remarks.fault(path, "lists the image id " + id + " twice");
      }
    }
    for (Annotation annotation : annotations) {
      List<String> known = annotation.imageId() == null ? null : captions.get(annotation.imageId());
      String caption = annotation.caption();
      if (known == null) {
        remarks.fault(
            path,
            "annotation " + annotation.id() + " is of the unknown image " + annotation.imageId());
      } else if (caption == null || caption.isBlank()) {
        remarks.fault(path, "annotation " + annotation.id() + " has no caption");
      } else {
        known.add(caption.strip());
      }
    }
    return captions;
  }
}
