package io.polysight.inference.prediction;

import io.polysight.contracts.serving.EmbeddingRequest.ImageSource;
import io.polysight.inference.prediction.ImageEmbeddings.ImageFile;
import io.polysight.platform.web.ProblemException;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files of the images a request names in one way or the other. */
final class ImageSources {
  private final SampleImages samples;

  ImageSources(SampleImages samples) {
    this.samples = samples;
  }

  /**
   * @throws ProblemException 400 with every fault; 404 for a version the caller does not see
   */
  List<ImageFile> files(List<ImageSource> sources) {
    List<Faults.Fault> faults = new ArrayList<>();
    Map<UUID, List<String>> wanted = new LinkedHashMap<>();
    List<byte @Nullable []> sent = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      ImageSource source = sources.get(i);
      UUID version = source.datasetVersion();
      String sample = source.sample();
      String image = source.image();
      boolean named = version != null && sample != null;
      if ((version == null) != (sample == null) || named == (image != null)) {
        faults.add(
            new Faults.Fault(
                field(i), "give either 'image', or 'datasetVersion' and 'sample' together"));
      } else if (version != null && sample != null) {
        wanted.computeIfAbsent(version, unused -> new ArrayList<>()).add(sample);
      }
      sent.add(image == null ? null : decoded(i, image, faults));
    }
    if (!faults.isEmpty()) {
      throw Problems.invalid(faults);
    }
    Map<UUID, Map<String, byte[]>> found = new HashMap<>();
    wanted.forEach((version, ids) ->
        found.put(version, samples.of(version, ids.stream().distinct().toList())));
    List<ImageFile> files = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      byte[] image = sent.get(i);
      files.add(new ImageFile(field(i), image != null ? image : of(sources.get(i), found), null));
    }
    return files;
  }

  private static byte[] of(ImageSource source, Map<UUID, Map<String, byte[]>> found) {
    UUID version = Objects.requireNonNull(source.datasetVersion());
    String sample = Objects.requireNonNull(source.sample());
    byte[] file = Objects.requireNonNull(found.get(version)).get(sample);
    if (file == null) {
      throw Problems.notFound("sample of version " + version, sample);
    }
    return file;
  }

  private static byte @Nullable [] decoded(int i, String image, List<Faults.Fault> faults) {
    try {
      return Base64Images.decode(field(i) + ".image", image);
    } catch (ProblemException.Invalid e) {
      faults.addAll(e.faults());
      return null;
    }
  }

  private static String field(int i) {
    return "images[" + i + "]";
  }
}
