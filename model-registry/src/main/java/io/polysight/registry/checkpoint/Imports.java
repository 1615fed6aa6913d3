package io.polysight.registry.checkpoint;

import io.polysight.contracts.models.ModelImport;
import io.polysight.contracts.models.ModelImportCompletion;
import io.polysight.contracts.models.ModelImportCreation;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.objects.MultipartUpload;
import io.polysight.objects.ObjectMissingException;
import io.polysight.objects.ObjectStore;
import io.polysight.objects.ObjectStoreException;
import io.polysight.objects.ObjectStoreUnavailableException;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.store.Ids;
import io.polysight.platform.web.Problems;
import io.polysight.registry.promotion.Promotion;
import io.polysight.registry.version.Versions;
import io.polysight.tasks.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The life of an import. Bytes that fail any check are removed with it; the version appears in the
 * transaction that ends it.
 */
@Component
class Imports {
  private final ImportStore store;
  private final ObjectStore objects;
  private final ImportProperties limits;
  private final Versions versions;
  private final Promotion promotion;
  private final TransactionTemplate transactions;
  private final String bucket;

  Imports(
      ImportStore store,
      ObjectStore objects,
      ImportProperties limits,
      Versions versions,
      Promotion promotion,
      TransactionTemplate transactions,
      Buckets buckets) {
    this.store = store;
    this.objects = objects;
    this.limits = limits;
    this.versions = versions;
    this.promotion = promotion;
    this.transactions = transactions;
    this.bucket = buckets.checkpoints();
  }

  ModelImport begin(Caller caller, ModelImportCreation wanted) {
    ImportRequests.check(wanted, limits.largest().toBytes());
    caller.requireRole(wanted.team(), Role.EDITOR);
    UUID id = Ids.next();
    Instant expires = Instant.now().plus(limits.openFor()).truncatedTo(ChronoUnit.MICROS);
    List<OpenImport.File> files = new ArrayList<>();
    List<ModelImport.ImportedFile> links = new ArrayList<>();
    for (ModelImportCreation.AnnouncedFile file : wanted.files()) {
      String key = "imports/" + id + "/" + file.name();
      MultipartUpload begun = objects.begin(bucket, key, file.bytes());
      int parts = begun.parts().size();
      files.add(
          new OpenImport.File(file.name(), file.bytes(), file.sha256(), parts, begun.uploadId()));
      links.add(
          new ModelImport.ImportedFile(
              file.name(),
              file.bytes(),
              file.sha256(),
              begun.partBytes(),
              IntStream.range(0, parts)
                  .mapToObj(i -> new ModelImport.Part(i + 1, begun.parts().get(i).toString()))
                  .toList()));
    }
    store.insert(
        new OpenImport(
            id, wanted.team(), wanted.model(), wanted.source(), files, caller.name(), expires));
    return new ModelImport(id, wanted.team(), wanted.model(), wanted.source(), links, expires);
  }

  ModelVersion complete(Caller caller, UUID id, ModelImportCompletion completion) {
    OpenImport open = changeable(caller, id);
    ImportRequests.check(open, completion);
    join(open, completion);
    CheckpointCard card = looked(open);
    String digest =
        open.files().stream()
            .filter(file -> file.name().equals(CheckpointFiles.WEIGHTS))
            .findFirst()
            .orElseThrow()
            .sha256();
    Optional<ModelVersion> version =
        transactions.execute(status -> {
          if (!store.delete(id)) {
            throw Problems.notFound("model import", id);
          }
          return versions.add(
              open.team(),
              open.model(),
              digest,
              open.stored(),
              card.step(),
              card.provenance(caller.name(), open.source()));
        });
    if (Objects.requireNonNull(version).isEmpty()) {
      remove(open);
      throw Problems.conflict(
          "model '"
              + open.model()
              + "' of team '"
              + open.team()
              + "' has an imported version with these weights ("
              + digest
              + ") already; use that one");
    }
    promotion.consider(version.get());
    return version.get();
  }

  void abort(Caller caller, UUID id) {
    OpenImport open = changeable(caller, id);
    if (store.delete(id)) {
      remove(open);
    }
  }

  /** Drops some of what nobody completed in time. */
  int expire(int most) {
    List<OpenImport> expired = store.expired(Instant.now(), most);
    for (OpenImport open : expired) {
      if (store.delete(open.id())) {
        remove(open);
      }
    }
    return expired.size();
  }

  private OpenImport changeable(Caller caller, UUID id) {
    OpenImport open = store.find(id).orElseThrow(() -> Problems.notFound("model import", id));
    caller.requireRole(open.team(), Role.EDITOR, "model import", id);
    return open;
  }

  private void join(OpenImport open, ModelImportCompletion completion) {
    for (OpenImport.File file : open.files()) {
      String key = open.key(file.name());
      List<String> etags = Objects.requireNonNull(completion.etags().get(file.name()));
      try {
        objects.complete(bucket, key, file.storageUpload(), etags);
      } catch (ObjectStoreUnavailableException e) {
        throw e;
      } catch (ObjectStoreException e) {
        // Joined before, by an attempt that was cut off: then the object is whole.
        if (!objects.exists(bucket, key)) {
          throw Problems.invalid(
              "etags." + file.name(),
              "the object store does not accept these parts; send them again and give the ETags it"
                  + " answers, in the order of the parts");
        }
      }
    }
  }

  private CheckpointCard looked(OpenImport open) {
    Map<String, StoredBytes> files = new LinkedHashMap<>();
    Map<String, CheckpointCheck.Expected> expected = new LinkedHashMap<>();
    for (OpenImport.File file : open.files()) {
      files.put(file.name(), object(open.key(file.name())));
      expected.put(file.name(), new CheckpointCheck.Expected(file.bytes(), file.sha256()));
    }
    try {
      return CheckpointCheck.check(files, expected);
    } catch (Faults.InvalidValueException e) {
      if (store.delete(open.id())) {
        remove(open);
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("import " + open.id() + " cannot be read back", e);
    }
  }

  private StoredBytes object(String key) {
    return new StoredBytes() {
      @Override
      public long size() {
        return objects.stat(bucket, key).bytes();
      }

      @Override
      public InputStream open() {
        return objects.open(bucket, key);
      }
    };
  }

  private void remove(OpenImport open) {
    for (OpenImport.File file : open.files()) {
      String key = open.key(file.name());
      try {
        objects.abort(bucket, key, file.storageUpload());
      } catch (ObjectMissingException e) {
        // Its parts were joined before; the object itself goes below.
        objects.delete(bucket, key);
        continue;
      }
      objects.delete(bucket, key);
    }
  }
}
