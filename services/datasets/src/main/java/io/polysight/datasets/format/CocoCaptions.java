package io.polysight.datasets.format;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.polysight.datasets.sample.Annotations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * COCO Captions (cocodataset.org, "Data format", image captioning): one {@code
 * captions_<split>.json} per split, images anywhere in the archive under the names it gives. A
 * document whose name speaks of no split leaves the split to the pixels.
 */
final class CocoCaptions implements ArchiveReader {
  private static final Pattern DOCUMENT = Pattern.compile("(?:.*/)?captions(?:_([^/]+))?\\.json");
  private static final JsonMapper JSON = JsonMapper.builder().build();

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
    Map<String, List<String>> byName = new HashMap<>();
    List<String> documents = new ArrayList<>();
    Set<String> unused = new HashSet<>();
    for (String file : archive.files()) {
      if (ImageFolder.isImage(file)) {
        byName.computeIfAbsent(baseName(file), name -> new ArrayList<>()).add(file);
        unused.add(file);
      } else if (DOCUMENT.matcher(file).matches()) {
        documents.add(file);
      } else {
        remarks.skip(file, "is neither an image nor a captions document");
      }
    }
    if (documents.isEmpty()) {
      remarks.fault(
          "",
          "the archive holds no captions_<split>.json, such as annotations/captions_train.json");
    }
    for (String document : documents) {
      readDocument(archive, document, byName, unused, sink, remarks);
    }
    unused.stream().sorted().forEach(file -> remarks.skip(file, "no document speaks of it"));
  }

  private void readDocument(
      Archive archive,
      String path,
      Map<String, List<String>> byName,
      Set<String> unused,
      SampleSink sink,
      Remarks remarks)
      throws IOException {
    Document document;
    try {
      document = JSON.readValue(archive.read(path, limits.documentBytes()), Document.class);
    } catch (JacksonException e) {
      remarks.fault(
          path, "is no COCO captions document; it needs the lists images and annotations");
      return;
    } catch (OversizedEntryException e) {
      remarks.fault(path, String.valueOf(e.getMessage()));
      return;
    }
    if (document == null || document.images() == null || document.annotations() == null) {
      remarks.fault(
          path, "is no COCO captions document; it needs the lists images and annotations");
      return;
    }
    Map<Long, List<String>> captions = captions(path, document, remarks);
    @Nullable String split = split(path);
    for (Image image : document.images()) {
      @Nullable String name = image.fileName();
      @Nullable Long id = image.id();
      if (name == null || id == null) {
        remarks.fault(path, "lists an image without id or file_name");
        continue;
      }
      @Nullable String file = find(name, split, byName);
      if (file == null) {
        remarks.fault(path, "speaks of the image '" + name + "', which the archive does not hold");
      } else if (captions.getOrDefault(id, List.of()).isEmpty()) {
        unused.remove(file);
        remarks.skip(file, "has no caption");
      } else if (!unused.remove(file)) {
        remarks.fault(file, "is listed twice");
      } else {
        sink.add(file, split, Annotations.ofCaptions(captions.getOrDefault(id, List.of())));
      }
    }
  }

  private static Map<Long, List<String>> captions(String path, Document document, Remarks remarks) {
    Map<Long, List<String>> captions = new LinkedHashMap<>();
    List<Image> images = document.images() == null ? List.of() : document.images();
    for (Image image : images) {
      @Nullable Long id = image.id();
      if (id != null && captions.put(id, new ArrayList<>()) != null) {
        remarks.fault(path, "lists the image id " + id + " twice");
      }
    }
    List<Annotation> annotations =
        document.annotations() == null ? List.of() : document.annotations();
    for (Annotation annotation : annotations) {
      @Nullable List<String> known =
          annotation.imageId() == null ? null : captions.get(annotation.imageId());
      @Nullable String caption = annotation.caption();
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

  private static @Nullable String split(String document) {
    Matcher matcher = DOCUMENT.matcher(document);
    return matcher.matches() && matcher.group(1) != null
        ? Splits.named(matcher.group(1)).orElse(null)
        : null;
  }

  /** The file of that name; of several, one in a folder of the document's split. */
  private static @Nullable String find(
      String name, @Nullable String split, Map<String, List<String>> byName) {
    List<String> found =
        byName.getOrDefault(baseName(name), List.of()).stream()
            .filter(file -> file.equals(name) || file.endsWith("/" + name))
            .toList();
    for (String file : found) {
      for (String folder : file.split("/", -1)) {
        if (split != null && Splits.named(folder).filter(split::equals).isPresent()) {
          return file;
        }
      }
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  private static String baseName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
