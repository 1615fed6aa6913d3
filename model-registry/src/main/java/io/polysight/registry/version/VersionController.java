package io.polysight.registry.version;

import io.polysight.contracts.Page;
import io.polysight.contracts.models.CheckpointDownload;
import io.polysight.contracts.models.Lineage;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.Problems;
import io.polysight.registry.model.Models;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Versions over HTTP; what never changes needs no entity tag. */
@RestController
class VersionController {
  private final Models models;
  private final Versions versions;
  private final VersionStore store;
  private final ObjectStore objects;
  private final Buckets buckets;
  private final DownloadProperties properties;

  VersionController(
      Models models,
      Versions versions,
      VersionStore store,
      ObjectStore objects,
      Buckets buckets,
      DownloadProperties properties) {
    this.models = models;
    this.versions = versions;
    this.store = store;
    this.objects = objects;
    this.buckets = buckets;
    this.properties = properties;
  }

  @GetMapping("/api/v1/models/{model}/versions")
  Page<ModelVersion> list(Caller caller, @PathVariable UUID model, PageQuery page) {
    models.readable(caller, model);
    return page.cut(store.list(model, page), ModelVersion::id);
  }

  /**
   * Versions of all models, newest first.
   *
   * @param job the training job whose checkpoints they are
   * @param id any of these, so that a list may name all versions in it at once
   */
  @GetMapping("/api/v1/model-versions")
  Page<ModelVersion> all(
      Caller caller,
      @RequestParam(required = false) @Nullable String team,
      @RequestParam(required = false) @Nullable UUID job,
      @RequestParam(required = false) @Nullable List<UUID> id,
      PageQuery page) {
    return page.cut(store.list(Models.filter(caller, team), job, id, page), ModelVersion::id);
  }

  @GetMapping("/api/v1/models/{model}/versions/{number}")
  ModelVersion byNumber(Caller caller, @PathVariable UUID model, @PathVariable int number) {
    String name = models.readable(caller, model).name();
    return store
        .find(model, number)
        .orElseThrow(() -> Problems.notFound("version of model '" + name + "'", number));
  }

  @GetMapping("/api/v1/model-versions/{id}")
  ModelVersion get(Caller caller, @PathVariable UUID id) {
    ModelVersion version = store.find(id).orElseThrow(() -> Problems.notFound("model version", id));
    Models.visible(caller, version.team(), "model version", id);
    return version;
  }

  @GetMapping("/api/v1/model-versions/{id}/lineage")
  Lineage lineage(Caller caller, @PathVariable UUID id) {
    ModelVersion version = get(caller, id);
    return new Lineage(
        version.provenance().datasetDigests(),
        version.provenance().job(),
        version.provenance().recipe(),
        id,
        version.digest(),
        version.scores(),
        store.passages(id));
  }

  @GetMapping("/api/v1/model-versions/{id}/downloads")
  Page<CheckpointDownload> downloads(Caller caller, @PathVariable UUID id) {
    return new Page<>(
        get(caller, id).files().stream()
            .map(file ->
                new CheckpointDownload(
                    file.name(),
                    objects
                        .presignGet(
                            buckets.checkpoints(), file.key(), properties.downloadsValidFor())
                        .toString(),
                    file.sha256(),
                    file.bytes()))
            .toList(),
        null);
  }

  /**
   * The bytes go after the row: an object nobody knows costs space, a version without bytes breaks.
   */
  @DeleteMapping("/api/v1/model-versions/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Caller caller, @PathVariable UUID id) {
    ModelVersion version = versions.remove(caller, id);
    version.files().forEach(file -> objects.delete(buckets.checkpoints(), file.key()));
  }
}
