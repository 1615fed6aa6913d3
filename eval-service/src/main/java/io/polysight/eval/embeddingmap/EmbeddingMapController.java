package io.polysight.eval.embeddingmap;

import io.polysight.contracts.Page;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.evaluations.EmbeddingMap;
import io.polysight.contracts.evaluations.EmbeddingMapCreation;
import io.polysight.contracts.evaluations.EmbeddingMapPoints;
import io.polysight.contracts.models.SharedTeam;
import io.polysight.eval.benchmark.Datasets;
import io.polysight.eval.version.KnownVersion;
import io.polysight.eval.version.VersionStore;
import io.polysight.metrics.projection.UmapProjection;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.store.Ids;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.Problems;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Maps of data-set versions over HTTP. */
@RestController
@RequestMapping("/api/v1/embedding-maps")
class EmbeddingMapController {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MapStore maps;
  private final Datasets datasets;
  private final VersionStore versions;
  private final ObjectStore objects;
  private final Buckets buckets;

  EmbeddingMapController(
      MapStore maps,
      Datasets datasets,
      VersionStore versions,
      ObjectStore objects,
      Buckets buckets) {
    this.maps = maps;
    this.datasets = datasets;
    this.versions = versions;
    this.objects = objects;
    this.buckets = buckets;
  }

  /** Answers the map there is, unless it failed: then it is made anew. */
  @PostMapping
  ResponseEntity<EmbeddingMap> create(Caller caller, @RequestBody EmbeddingMapCreation wanted) {
    UUID id = wanted.datasetVersion();
    DatasetVersion dataset =
        datasets.version(id).orElseThrow(() -> Problems.notFound("data-set version", id));
    caller.requireRole(dataset.team(), Role.EDITOR, "data-set version", id);
    KnownVersion model = model(wanted.modelVersion(), dataset.team());
    maps.queue(map(caller, dataset, model), manifest(dataset));
    EmbeddingMap made = maps.find(id, model.id()).orElseThrow().map();
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/embedding-maps/" + made.id()))
        .body(made);
  }

  private KnownVersion model(UUID id, String team) {
    return versions
        .find(id)
        .filter(known -> known.team().equals(team) || known.team().equals(SharedTeam.NAME))
        .orElseThrow(() ->
            Problems.invalid(
                "modelVersion", "neither team '" + team + "' nor the platform has version " + id));
  }

  private static EmbeddingMap map(Caller caller, DatasetVersion dataset, KnownVersion model) {
    return new EmbeddingMap(
        Ids.next(),
        dataset.team(),
        dataset.id(),
        model.id(),
        model.model(),
        model.number(),
        EmbeddingMap.State.QUEUED,
        0,
        0,
        dataset.samples(),
        null,
        Instant.now().truncatedTo(ChronoUnit.MICROS),
        caller.name(),
        null);
  }

  private static String manifest(DatasetVersion dataset) {
    String digest = dataset.digest();
    if (digest == null) {
      throw Problems.conflict(
          "data-set version "
              + dataset.id()
              + " is "
              + dataset.state()
              + "; only a READY one can be laid out");
    }
    if (dataset.samples() < UmapProjection.LEAST_POINTS) {
      throw Problems.conflict(
          "data-set version "
              + dataset.id()
              + " has "
              + dataset.samples()
              + " images; a map needs at least "
              + UmapProjection.LEAST_POINTS);
    }
    return digest;
  }

  @GetMapping
  Page<EmbeddingMap> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String team,
      @RequestParam(required = false) @Nullable UUID datasetVersion,
      PageQuery page) {
    return page.cut(maps.list(caller.filter(team), datasetVersion, page), EmbeddingMap::id);
  }

  @GetMapping("/{id}")
  EmbeddingMap get(Caller caller, @PathVariable UUID id) {
    return readable(caller, id).map();
  }

  @GetMapping("/{id}/points")
  EmbeddingMapPoints points(Caller caller, @PathVariable UUID id) {
    StoredMap stored = readable(caller, id);
    if (stored.map().state() != EmbeddingMap.State.FINISHED) {
      throw Problems.conflict(
          "map " + id + " is " + stored.map().state() + "; it has points when it is FINISHED");
    }
    return JSON.readValue(
        objects.get(buckets.predictions(), stored.points()), EmbeddingMapPoints.class);
  }

  private StoredMap readable(Caller caller, UUID id) {
    StoredMap stored = maps.find(id).orElseThrow(() -> Problems.notFound("map", id));
    caller.visible(stored.map().team(), "map", id);
    return stored;
  }
}
