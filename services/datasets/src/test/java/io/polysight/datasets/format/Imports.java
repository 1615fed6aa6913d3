package io.polysight.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.datasets.blob.FolderBlobs;
import io.polysight.datasets.format.ImportOutcome.Imported;
import io.polysight.datasets.format.ImportOutcome.Refused;
import io.polysight.datasets.format.ImportReport.Remark;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Imports archives of one format into a folder. */
record Imports(ArchiveFormat format, Path folder) {

  ImportOutcome run(Zips zip) throws IOException {
    return new ArchiveImport(
            new FolderBlobs(folder.resolve("blobs")), folder, ImportLimits.defaults())
        .run(format, zip.write(folder.resolve("a.zip")));
  }

  DatasetVersion version(ImportOutcome outcome) throws IOException {
    assertThat(outcome).as(outcome.toString()).isInstanceOf(Imported.class);
    return DatasetVersion.open(
        new FolderBlobs(folder.resolve("blobs")), ((Imported) outcome).version().digest());
  }

  List<Sample> samples(Zips zip) throws IOException {
    return version(run(zip)).samples();
  }

  List<String> skipped(Zips zip) throws IOException {
    ImportOutcome outcome = run(zip);
    assertThat(outcome).as(outcome.toString()).isInstanceOf(Imported.class);
    return outcome.report().skipped().stream().map(Imports::words).toList();
  }

  /** Each fault as {@code file: reason}. */
  List<String> faults(Zips zip) throws IOException {
    ImportOutcome outcome = run(zip);
    assertThat(outcome).as(outcome.toString()).isInstanceOf(Refused.class);
    return outcome.report().faults().stream().map(Imports::words).toList();
  }

  private static String words(Remark remark) {
    return remark.file() + ": " + remark.reason();
  }
}
