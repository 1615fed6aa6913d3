package io.polysight.cli.archives;

import io.polysight.datasets.blob.Blobs;
import io.polysight.datasets.blob.FolderBlobs;
import io.polysight.datasets.blob.Sha256;
import io.polysight.datasets.format.ArchiveImport;
import io.polysight.datasets.format.ImportLimits;
import io.polysight.datasets.format.ImportOutcome;
import io.polysight.datasets.format.ImportReport;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.manifest.VersionWriter;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Sample;
import io.polysight.datasets.sample.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An archive as a version with the splits {@link Sample#TRAIN} and {@link Sample#TEST}, made once
 * and then found again.
 *
 * @param set what the training file says of it
 * @param edge the longer side of its images at most, pixels
 * @param folder of all versions made
 */
record PreparedSet(ArchiveSet set, int edge, Path folder) {

  /**
   * @param data folder of all data
   * @throws IllegalArgumentException with everything that is wrong with the archive
   */
  DatasetVersion open(Path data) throws IOException {
    Path source = data.resolve(Objects.requireNonNull(set.path()));
    if (!Files.exists(source)) {
      throw new IllegalArgumentException(
          source + " does not exist; give the folder of the data with --data");
    }
    Path scratch = Files.createDirectories(folder.resolve("scratch"));
    var blobs = new FolderBlobs(Files.createDirectories(folder.resolve("blobs")));
    Path known = folder.resolve(key(source) + ".version");
    if (!Files.exists(known)) {
      Path zip = Files.createTempFile(scratch, "archive-", ".zip");
      try {
        PackedFolder.pack(source, zip);
        Files.writeString(known, prepared(imported(source, zip, blobs, scratch), blobs, scratch));
      } finally {
        Files.deleteIfExists(zip);
      }
    }
    return DatasetVersion.open(blobs, Files.readString(known));
  }

  /** Of what the files are by name, size and time, and of what is made of them. */
  private String key(Path source) throws IOException {
    MessageDigest key = Sha256.algorithm();
    var words = new StringBuilder();
    words.append(List.of(String.valueOf(set.format()), edge, String.valueOf(set.learn())));
    words.append(set.measure()).append(set.divide()).append(set.measured()).append(set.derive());
    for (Path file : PackedFolder.files(source)) {
      words.append(file).append(Files.size(file)).append(Files.getLastModifiedTime(file));
    }
    key.update(words.toString().getBytes(StandardCharsets.UTF_8));
    return Sha256.hex(key);
  }

  private DatasetVersion imported(Path source, Path zip, Blobs blobs, Path scratch)
      throws IOException {
    return switch (new ArchiveImport(blobs, scratch, ImportLimits.defaults())
        .run(set.layout(), zip)) {
      case ImportOutcome.Imported done -> DatasetVersion.open(blobs, done.version().digest());
      case ImportOutcome.Refused refused ->
          throw new IllegalArgumentException(
              source
                  + " is no archive of the format "
                  + set.format()
                  + ":\n"
                  + words(refused.report()));
    };
  }

  private static String words(ImportReport report) {
    return report.faults().stream()
            .limit(10)
            .map(fault -> "  " + fault.file() + ": " + fault.reason())
            .collect(Collectors.joining("\n"))
        + (report.faultsInAll() > 10 ? "\n  and " + (report.faultsInAll() - 10) + " more" : "");
  }

  /**
   * Pictures that are measured on are not learnt from under another name: NLVR shows some of its
   * pictures with several sentences.
   */
  private String prepared(DatasetVersion whole, Blobs blobs, Path scratch) throws IOException {
    Set<String> measured = measured(whole);
    List<Sample> out = whole.samples().stream().filter(this::heldOut).toList();
    List<Sample> test = out.stream().filter(sample -> measured.contains(sample.id())).toList();
    List<Sample> train =
        whole.samples().stream().filter(sample -> !heldOut(sample) && learnt(sample)).toList();
    Derivation derive = set.derive();
    Set<String> seen = new HashSet<>();
    try (var writer = new VersionWriter(blobs, scratch)) {
      whole.header().labelSpaces().forEach(writer::declare);
      Map<String, List<Statement>> asked = derive == null ? Map.of() : derive.toMeasure(test);
      for (Sample sample : test) {
        Shrunk shrunk = Shrunk.of(whole.image(sample), edge);
        seen.add(shrunk.image().pixelDigest());
        add(sample, shrunk, Sample.TEST, asked, writer);
      }
      Map<String, List<Statement>> taught = derive == null ? Map.of() : derive.toLearn(train, out);
      for (Sample sample : train) {
        Shrunk shrunk = Shrunk.of(whole.image(sample), edge);
        if (!seen.contains(shrunk.image().pixelDigest())) {
          add(sample, shrunk, Sample.TRAIN, taught, writer);
        }
      }
      return writer.finish().digest();
    }
  }

  /**
   * @param derived statements by the id of the sample
   */
  private static void add(
      Sample sample,
      Shrunk shrunk,
      String split,
      Map<String, List<Statement>> derived,
      VersionWriter writer)
      throws IOException {
    Annotations known =
        shrunk.of(sample.annotations()).andStatements(derived.getOrDefault(sample.id(), List.of()));
    writer.add(sample.id(), split, shrunk.image(), known);
  }

  private boolean heldOut(Sample sample) {
    return set.divide() == null
        ? sample.split().equals(set.measure())
        : set.divide().holdsOut(sample);
  }

  private boolean learnt(Sample sample) {
    return set.divide() != null || sample.split().equals(set.learn());
  }

  /** The held-out samples, or as many as wanted of them, drawn by their pixels. */
  private Set<String> measured(DatasetVersion whole) throws IOException {
    List<Sample> out = whole.samples().stream().filter(this::heldOut).toList();
    int most = set.measured() == null ? out.size() : set.measured();
    return out.stream()
        .sorted(Comparator.comparing(sample -> sample.image().pixels()))
        .limit(most)
        .map(Sample::id)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
