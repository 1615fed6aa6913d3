package io.polysight.dataset.upload;

import io.polysight.contracts.datasets.ArrivedPart;
import io.polysight.contracts.datasets.Upload;
import io.polysight.contracts.datasets.UploadCompletion;
import io.polysight.contracts.datasets.UploadCreation;
import io.polysight.dataset.catalog.Named;
import io.polysight.objects.MultipartUpload;
import io.polysight.objects.ObjectMissingException;
import io.polysight.objects.ObjectStore;
import io.polysight.objects.ObjectStoreException;
import io.polysight.objects.ObjectStoreUnavailableException;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.store.Ids;
import io.polysight.platform.web.ProblemException;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.Faults;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of an upload. The object store is told first, the row follows: whatever stops between
 * the two leaves bytes that expire, never a row that promises bytes which are not there.
 */
@Component
class Uploads {
  private static final Logger log = LoggerFactory.getLogger(Uploads.class);

  private final UploadStore store;
  private final ObjectStore objects;
  private final UploadProperties limits;
  private final String bucket;

  Uploads(UploadStore store, ObjectStore objects, UploadProperties limits, Buckets buckets) {
    this.store = store;
    this.objects = objects;
    this.limits = limits;
    this.bucket = buckets.datasets();
  }

  StoredUpload begin(Caller caller, UploadCreation wanted) {
    check(wanted);
    caller.requireRole(wanted.team(), Role.EDITOR);
    UUID id = Ids.next();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    String key = "uploads/" + id + ".zip";
    MultipartUpload begun = objects.begin(bucket, key, wanted.bytes());
    List<Upload.Part> parts =
        IntStream.range(0, begun.parts().size())
            .mapToObj(i -> new Upload.Part(i + 1, begun.parts().get(i).toString()))
            .toList();
    var upload =
        new Upload(
            id,
            wanted.team(),
            wanted.fileName(),
            wanted.bytes(),
            begun.partBytes(),
            parts,
            Upload.State.OPEN,
            now,
            caller.name(),
            now.plus(limits.openFor()));
    var stored = new StoredUpload(upload, begun.uploadId());
    store.insert(stored);
    return stored;
  }

  List<ArrivedPart> arrived(StoredUpload stored) {
    return stored.complete()
        ? List.of()
        : objects.sent(bucket, stored.key(), stored.storageUpload()).stream()
            .map(part -> new ArrivedPart(part.number(), part.bytes(), part.etag()))
            .toList();
  }

  // What a problem below leaves behind is meant to stay: an archive of the wrong size is removed.
  @Transactional(noRollbackFor = ProblemException.class)
  StoredUpload complete(Caller caller, UUID id, UploadCompletion completion) {
    StoredUpload stored = forChange(caller, id);
    if (stored.complete()) {
      throw Problems.conflict("upload " + id + " is complete already; use it, or begin another");
    }
    Upload upload = stored.upload();
    checkEtags(upload, completion);
    try {
      objects.complete(bucket, stored.key(), stored.storageUpload(), completion.etags());
    } catch (ObjectStoreUnavailableException e) {
      throw e;
    } catch (ObjectStoreException e) {
      // Completed before, and stopped before the row was written: then the object is whole.
      if (!objects.exists(bucket, stored.key())) {
        throw Problems.invalid(
            "etags",
            "the object store does not accept these parts; send each part of "
                + upload.partBytes()
                + " bytes again and give the ETags it answers, in the order of the parts");
      }
    }
    long arrived = objects.stat(bucket, stored.key()).bytes();
    if (arrived != upload.bytes()) {
      objects.delete(bucket, stored.key());
      store.delete(id);
      throw Problems.invalid(
          "bytes",
          arrived
              + " arrived where "
              + upload.bytes()
              + " were announced; the upload is removed, begin another with the right size");
    }
    store.complete(id, Instant.now().plus(limits.keptFor()).truncatedTo(ChronoUnit.MICROS));
    return store.find(id).orElseThrow(() -> Problems.notFound("upload", id));
  }

  @Transactional
  void abort(Caller caller, UUID id) {
    StoredUpload stored = forChange(caller, id);
    if (store.neededByVersion(id)) {
      throw Problems.conflict(
          "upload " + id + " is being ingested; remove it when its version is ready or rejected");
    }
    remove(stored);
  }

  /** Removes it with its bytes unless it was given more time or is needed meanwhile. */
  @Transactional
  void expire(UUID id) {
    store
        .lock(id)
        .filter(stored -> stored.upload().expiresAt().isBefore(Instant.now()))
        .filter(stored -> !store.neededByVersion(id))
        .ifPresent(this::remove);
  }

  private void remove(StoredUpload stored) {
    if (!stored.complete()) {
      try {
        objects.abort(bucket, stored.key(), stored.storageUpload());
      } catch (ObjectMissingException e) {
        // Its parts are gone or were joined just before; the object itself is removed below.
        log.debug("upload {} is unknown to the object store", stored.upload().id());
      }
    }
    objects.delete(bucket, stored.key());
    store.delete(stored.upload().id());
  }

  private StoredUpload forChange(Caller caller, UUID id) {
    StoredUpload stored = store.lock(id).orElseThrow(() -> Problems.notFound("upload", id));
    caller.requireRole(stored.upload().team(), Role.EDITOR, "upload", id);
    return stored;
  }

  private void check(UploadCreation wanted) {
    var faults = new Faults();
    Named.line(faults, "team", wanted.team(), Named.LONGEST_NAME);
    Named.line(faults, "fileName", wanted.fileName(), 255);
    long largest = limits.largest().toBytes();
    if (wanted.bytes() < 1) {
      faults.add("bytes", wanted.bytes() + " is no size of an archive; give its bytes");
    } else if (wanted.bytes() > largest) {
      faults.add(
          "bytes",
          wanted.bytes() + " is more than the " + largest + " one archive may have; split it");
    }
    faults.throwIfAny();
  }

  private static void checkEtags(Upload upload, UploadCompletion completion) {
    var faults = new Faults();
    if (completion.etags().size() != upload.parts().size()) {
      faults.add(
          "etags",
          completion.etags().size() + " are given for " + upload.parts().size() + " parts");
    }
    if (completion.etags().stream().anyMatch(Objects::isNull)) {
      faults.add("etags", "holds null; give the ETag of each part");
    }
    faults.throwIfAny();
  }
}
