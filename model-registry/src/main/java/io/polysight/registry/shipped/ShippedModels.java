package io.polysight.registry.shipped;

import io.polysight.contracts.models.ModelVersion;
import io.polysight.contracts.models.SharedTeam;
import io.polysight.contracts.training.CheckpointFile;
import io.polysight.contracts.training.Provenance;
import io.polysight.datasets.blob.Sha256;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.store.Ids;
import io.polysight.registry.checkpoint.CheckpointCheck;
import io.polysight.registry.checkpoint.CheckpointFiles;
import io.polysight.registry.checkpoint.StoredBytes;
import io.polysight.registry.promotion.Promotion;
import io.polysight.registry.version.Versions;
import io.polysight.tasks.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes versions of the checkpoints that came with the platform, each once: what is known by the
 * digest of its weights is left as it is. Other weights under the same name, as a newer release
 * brings them, are a further version.
 */
@Component
class ShippedModels {
  private static final Logger LOG = LoggerFactory.getLogger(ShippedModels.class);
  private static final String ACTOR = "model-registry";
  private static final String REASON = "came with the platform";

  private final ShippedProperties properties;
  private final Versions versions;
  private final Promotion promotion;
  private final ObjectStore objects;
  private final String bucket;
  private final TransactionTemplate transactions;

  ShippedModels(
      ShippedProperties properties,
      Versions versions,
      Promotion promotion,
      ObjectStore objects,
      Buckets buckets,
      TransactionTemplate transactions) {
    this.properties = properties;
    this.versions = versions;
    this.promotion = promotion;
    this.objects = objects;
    this.bucket = buckets.checkpoints();
    this.transactions = transactions;
  }

  /**
   * A checkpoint that is none is told of and left out; the platform starts without it.
   *
   * @throws RuntimeException when the database or the object store is away; calling again helps
   */
  void bring() {
    for (Path folder : folders()) {
      try {
        bring(folder);
      } catch (Faults.InvalidValueException | IOException e) {
        LOG.error("{} came with the platform but cannot be served: {}", folder, e.getMessage(), e);
      }
    }
  }

  private List<Path> folders() {
    if (!Files.isDirectory(properties.folder())) {
      LOG.info("no checkpoint came with the platform: {} is no folder", properties.folder());
      return List.of();
    }
    try (Stream<Path> inside = Files.list(properties.folder())) {
      return inside
          .filter(folder -> Files.exists(folder.resolve(CheckpointFiles.CARD)))
          .sorted()
          .toList();
    } catch (IOException e) {
      LOG.error("what came with the platform cannot be read", e);
      return List.of();
    }
  }

  private void bring(Path folder) throws IOException {
    String model = String.valueOf(folder.getFileName());
    String digest = Sha256.hex(folder.resolve(CheckpointFiles.WEIGHTS));
    if (versions.imported(SharedTeam.NAME, model, digest)) {
      return;
    }
    Map<String, StoredBytes> files = new LinkedHashMap<>();
    CheckpointFiles.ALL.forEach(name -> files.put(name, StoredBytes.of(folder.resolve(name))));
    var card = CheckpointCheck.check(files, Map.of());
    List<CheckpointFile> stored = store(folder);
    Provenance provenance = card.provenance(ACTOR, REASON);
    Optional<ModelVersion> version =
        Objects.requireNonNull(
            transactions.execute(status -> {
              Optional<ModelVersion> made =
                  versions.add(SharedTeam.NAME, model, digest, stored, card.step(), provenance);
              made.ifPresent(one -> promotion.ship(one, properties.alias(), ACTOR, REASON));
              return made;
            }));
    if (version.isEmpty()) { // another instance was faster
      stored.forEach(file -> objects.delete(bucket, file.key()));
    } else {
      LOG.info("{} is version {} of {}/{}", folder, version.get().number(), SharedTeam.NAME, model);
    }
  }

  private List<CheckpointFile> store(Path folder) throws IOException {
    UUID id = Ids.next();
    List<CheckpointFile> stored = new ArrayList<>();
    for (String name : CheckpointFiles.ALL) {
      Path file = folder.resolve(name);
      String key = "imports/" + id + "/" + name;
      objects.putFile(bucket, key, file, "application/octet-stream");
      stored.add(new CheckpointFile(name, key, Sha256.hex(file), Files.size(file)));
    }
    return stored;
  }
}
