package io.polysight.dataset.ingestion;

import io.polysight.contracts.datasets.DatasetSource;
import io.polysight.dataset.upload.StoredUpload;
import io.polysight.dataset.upload.UploadStore;
import io.polysight.dataset.version.ScenesSource;
import io.polysight.datasets.format.ArchiveFormat;
import io.polysight.datasets.format.ArchiveImport;
import io.polysight.datasets.format.ImportLimits;
import io.polysight.datasets.format.ImportOutcome;
import io.polysight.datasets.format.ImportReport;
import io.polysight.objects.ObjectMissingException;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.scenes.generate.ScenesVersion;
import io.polysight.tasks.Faults.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads one source of any kind into a workspace. */
@Component
class SourceReader {
  private static final Logger log = LoggerFactory.getLogger(SourceReader.class);

  private final ObjectStore objects;
  private final UploadStore uploads;
  private final String bucket;

  SourceReader(ObjectStore objects, UploadStore uploads, Buckets buckets) {
    this.objects = objects;
    this.uploads = uploads;
    this.bucket = buckets.datasets();
  }

  /**
   * @param samples told how many samples are read so far, now and then
   */
  Ingested read(DatasetSource source, Workspace workspace, IntConsumer samples) throws IOException {
    return switch (source) {
      case DatasetSource.Scenes scenes -> scenes(scenes, workspace, samples);
      case DatasetSource.Archived archived ->
          archive(format(archived), archived.upload(), workspace, samples);
    };
  }

  private static ArchiveFormat format(DatasetSource.Archived source) {
    return switch (source) {
      case DatasetSource.ImageFolder s -> ArchiveFormat.IMAGE_FOLDER;
      case DatasetSource.CocoCaptions s -> ArchiveFormat.COCO_CAPTIONS;
      case DatasetSource.CocoInstances s -> ArchiveFormat.COCO_INSTANCES;
      case DatasetSource.PascalVoc s -> ArchiveFormat.PASCAL_VOC;
      case DatasetSource.VqaQuestions s -> ArchiveFormat.VQA_V2;
      case DatasetSource.EasyVqa s -> ArchiveFormat.EASY_VQA;
      case DatasetSource.NlvrStatements s -> ArchiveFormat.NLVR;
      case DatasetSource.CamVid s -> ArchiveFormat.CAMVID;
      case DatasetSource.FlickrCaptions s -> ArchiveFormat.FLICKR_CAPTIONS;
    };
  }

  private static Ingested scenes(
      DatasetSource.Scenes source, Workspace workspace, IntConsumer samples) throws IOException {
    try {
      return new Ingested.Built(
          ScenesVersion.write(
              ScenesSource.spec(source), workspace.blobs(), workspace.scratch(), samples));
    } catch (IllegalStateException e) {
      // The world asked for is too small to hold that many different pictures.
      return new Ingested.Refused(
          List.of(new Fault("source.splits", String.valueOf(e.getMessage()))));
    }
  }

  private Ingested archive(
      ArchiveFormat format, UUID upload, Workspace workspace, IntConsumer samples)
      throws IOException {
    StoredUpload stored = uploads.find(upload).orElse(null);
    if (stored == null) {
      return removed(upload);
    }
    try {
      objects.download(bucket, stored.key(), workspace.archive());
    } catch (ObjectMissingException e) {
      return removed(upload);
    }
    var limits = ImportLimits.defaults();
    var importing = new ArchiveImport(workspace.blobs(), workspace.scratch(), limits);
    ImportOutcome outcome = importing.run(format, workspace.archive(), samples);
    return switch (outcome) {
      case ImportOutcome.Imported imported -> {
        if (imported.report().skippedInAll() > 0) {
          log.info(
              "upload {}: {} files are no samples and were passed over, the first: {}",
              upload,
              imported.report().skippedInAll(),
              imported.report().skipped().getFirst());
        }
        yield new Ingested.Built(imported.version());
      }
      case ImportOutcome.Refused refused -> new Ingested.Refused(faults(refused.report()));
    };
  }

  private static List<Fault> faults(ImportReport report) {
    List<Fault> faults = new ArrayList<>();
    report.faults().forEach(fault -> faults.add(new Fault(fault.file(), fault.reason())));
    if (report.faultsInAll() > report.faults().size()) {
      faults.add(
          new Fault(
              "source.upload",
              report.faultsInAll()
                  + " faults in all; the first "
                  + report.faults().size()
                  + " are listed"));
    }
    return faults;
  }

  private static Ingested removed(UUID upload) {
    return new Ingested.Refused(
        List.of(
            new Fault(
                "source.upload", "upload " + upload + " is removed; upload the archive again")));
  }
}
