package io.polysight.generalist.experiment;

import io.polysight.datasets.blob.FolderBlobs;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.mixture.DatasetExamples;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.generate.ScenesVersion;
import io.polysight.scenes.generate.SplitSpec;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Scenes of one to three objects with captions, and scenes of one object with labels; ten pairs of
 * colour and shape are kept out of everything that is trained on.
 */
record ScenesData(DatasetVersion captioned, DatasetVersion labelled) {
  /** Five colours with two shapes each: the colour alone tells one in two, the shape six in ten. */
  static final List<String> HELD_OUT =
      List.of(
          "red star",
          "red ring",
          "blue circle",
          "blue cross",
          "yellow triangle",
          "yellow square",
          "purple ring",
          "purple star",
          "cyan circle",
          "cyan cross");

  /** Generates the two versions below {@code folder}, or opens those that are there. */
  static ScenesData generate(Path folder, int captioned, int labelled, int imageSize)
      throws IOException {
    Path scratch = Files.createDirectories(folder.resolve("scratch"));
    var blobs = new FolderBlobs(Files.createDirectories(folder.resolve("blobs")));
    Path known = folder.resolve("versions.txt");
    if (Files.exists(known)) {
      List<String> digests = Files.readAllLines(known);
      return new ScenesData(
          DatasetVersion.open(blobs, digests.get(0)), DatasetVersion.open(blobs, digests.get(1)));
    }
    String first =
        ScenesVersion.write(spec(11, imageSize, 1, 3, captioned, SplitSpec.SEEN), blobs, scratch)
            .digest();
    String second =
        ScenesVersion.write(spec(12, imageSize, 1, 1, labelled, SplitSpec.HELD_OUT), blobs, scratch)
            .digest();
    Files.write(known, List.of(first, second));
    return new ScenesData(DatasetVersion.open(blobs, first), DatasetVersion.open(blobs, second));
  }

  private static SceneSpec spec(
      long seed, int imageSize, int least, int most, int train, String extra) {
    return new SceneSpec(
        seed,
        imageSize,
        least,
        most,
        HELD_OUT,
        null,
        null,
        null,
        List.of(
            new SplitSpec(Sample.TRAIN, train, SplitSpec.SEEN),
            new SplitSpec(Sample.TEST, 1000, SplitSpec.SEEN),
            new SplitSpec("unseen", 500, extra)),
        least < most);
  }

  /** The pairs of colour and shape that are trained on. */
  static List<String> seenPairs() {
    List<String> seen = new ArrayList<>(SceneSpec.allPairs());
    seen.removeAll(HELD_OUT);
    return seen;
  }

  /** Training scenes that show or name a held-out pair; the hold-out is real when there is none. */
  long leaks() throws IOException {
    long leaks = 0;
    for (DatasetVersion version : List.of(captioned, labelled)) {
      leaks += version.samples(Sample.TRAIN).stream().filter(ScenesData::leaks).count();
    }
    return leaks;
  }

  private static boolean leaks(Sample sample) {
    return sample.annotations().objects().stream()
            .anyMatch(o -> HELD_OUT.contains(o.labels().get("class")))
        || sample.annotations().captions().stream()
            .anyMatch(caption -> HELD_OUT.stream().anyMatch(caption::contains));
  }

  List<String> labels(String space) {
    return labelled.header().labelSpaces().stream()
        .filter(s -> s.name().equals(space))
        .findFirst()
        .orElseThrow()
        .labels();
  }

  /** What the demo trains on. */
  Mixture mixture() throws IOException {
    var captions = DatasetExamples.captioned(captioned, Sample.TRAIN);
    return new Mixture(
        List.of(
            new MixtureTask("retrieval", new ImageTextRetrieval(null, null), 0.34, 1, captions),
            new MixtureTask("captions", new Captioning(28, 2), 0.18, 1, captions),
            labelledTask("pairs", "class", seenPairs(), 0.25),
            labelledTask("colours", "colour", labels("colour"), 0.04),
            labelledTask("shapes", "shape", labels("shape"), 0.19)));
  }

  private MixtureTask labelledTask(String name, String space, List<String> labels, double weight)
      throws IOException {
    Task task = new ImageClassification(labels, null);
    return new MixtureTask(
        name, task, weight, 1, DatasetExamples.labelled(labelled, Sample.TRAIN, space));
  }
}
