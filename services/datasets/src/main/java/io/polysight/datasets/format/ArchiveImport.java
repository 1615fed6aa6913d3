package io.polysight.datasets.format;

import io.polysight.datasets.blob.Blobs;
import io.polysight.datasets.manifest.SplitLeak;
import io.polysight.datasets.manifest.VersionWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import java.util.zip.ZipException;

/**
 * Turns an archive into a version. All faults are collected before it is refused; image bytes are
 * stored first and the manifest last, so a refused or broken-off import leaves no version.
 */
public final class ArchiveImport {
  private final Blobs blobs;
  private final Path scratch;
  private final ImportLimits limits;

  /**
   * Nothing is read or written before {@link #run}.
   *
   * @param blobs where image files and the manifest go
   * @param scratch an existing local folder for temporary files
   */
  public ArchiveImport(Blobs blobs, Path scratch, ImportLimits limits) {
    this.blobs = blobs;
    this.scratch = scratch;
    this.limits = limits;
  }

  /**
   * Reads an archive to its end, whatever is wrong with it.
   *
   * @param zip a local zip file
   * @throws IOException when blobs cannot be written or the file cannot be read; a bad archive is
   *     no exception but {@link ImportOutcome.Refused}
   */
  public ImportOutcome run(ArchiveFormat format, Path zip) throws IOException {
    return run(format, zip, samples -> {});
  }

  /**
   * As {@link #run(ArchiveFormat, Path)}.
   *
   * @param progress told after each sample how many there are; what it throws ends the import
   */
  public ImportOutcome run(ArchiveFormat format, Path zip, IntConsumer progress)
      throws IOException {
    var remarks = new Remarks();
    try (var writer = new VersionWriter(blobs, scratch)) {
      read(format, zip, writer, remarks, progress);
      for (SplitLeak leak : writer.leaks()) {
        remarks.fault(leak.secondId(), leak.inWords());
      }
      if (!remarks.anyFault() && writer.size() == 0) {
        remarks.fault("", "the archive holds no sample");
      }
      return remarks.anyFault()
          ? new ImportOutcome.Refused(remarks.report(writer.size()))
          : new ImportOutcome.Imported(writer.finish(), remarks.report(writer.size()));
    }
  }

  private void read(
      ArchiveFormat format, Path zip, VersionWriter writer, Remarks remarks, IntConsumer progress)
      throws IOException {
    ArchiveReader reader =
        switch (format) {
          case IMAGE_FOLDER -> new ImageFolder();
          case COCO_CAPTIONS -> new CocoCaptions(limits);
          case COCO_INSTANCES -> new CocoInstances(limits);
          case PASCAL_VOC -> new PascalVoc(limits);
          case VQA_V2 -> new VqaQuestions(limits);
          case EASY_VQA -> new EasyVqa(limits);
          case NLVR -> new NlvrStatements(limits);
          case CAMVID -> new CamVid(limits);
          case FLICKR_CAPTIONS -> new FlickrCaptions(limits);
        };
    try (Archive archive = Archive.open(zip, limits, remarks)) {
      reader.read(archive, new SampleSink(archive, writer, remarks, limits, progress), remarks);
    } catch (ZipException e) {
      remarks.fault("", "the file is no readable zip archive; send a .zip, whole");
    }
  }
}
