package io.polysight.dataset.catalog;

import io.polysight.contracts.Page;
import io.polysight.contracts.datasets.Dataset;
import io.polysight.contracts.datasets.DatasetCreation;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.store.Ids;
import io.polysight.platform.web.Etags;
import io.polysight.platform.web.IfMatch;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.Problems;
import io.polysight.platform.web.TextQuery;
import io.polysight.tasks.Faults;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Data sets over HTTP. */
@RestController
@RequestMapping("/api/v1/datasets")
class DatasetController {
  private final DatasetStore datasets;

  DatasetController(DatasetStore datasets) {
    this.datasets = datasets;
  }

  @PostMapping
  ResponseEntity<Dataset> create(Caller caller, @RequestBody DatasetCreation creation) {
    var faults = new Faults();
    Named.line(faults, "team", creation.team(), Named.LONGEST_NAME);
    Named.name(faults, creation.name());
    Named.description(faults, creation.description());
    faults.throwIfAny();
    caller.requireRole(creation.team(), Role.EDITOR);
    String description = creation.description();
    var dataset =
        new Dataset(
            Ids.next(),
            creation.team(),
            creation.name(),
            description == null ? "" : description,
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            caller.name(),
            1,
            null);
    if (!datasets.insert(dataset)) {
      throw taken(creation);
    }
    return Etags.created(URI.create("/api/v1/datasets/" + dataset.id()), dataset, dataset.etag());
  }

  @GetMapping
  Page<Dataset> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String team,
      @RequestParam(required = false) @Nullable String name,
      TextQuery search,
      PageQuery page) {
    return page.cut(
        datasets.withNewest(datasets.list(caller.filter(team), page, name, search)), Dataset::id);
  }

  @GetMapping("/{id}")
  ResponseEntity<Dataset> get(Caller caller, @PathVariable UUID id) {
    Dataset dataset = datasets.find(id).orElseThrow(() -> missing(id));
    caller.visible(dataset.team(), "data set", id);
    return Etags.ok(dataset, dataset.etag());
  }

  @PutMapping("/{id}")
  @Transactional
  ResponseEntity<Dataset> describe(
      Caller caller,
      @PathVariable UUID id,
      IfMatch ifMatch,
      @RequestBody DatasetDescription change) {
    Dataset dataset = forChange(caller, id, ifMatch);
    var faults = new Faults();
    Named.description(faults, change.description());
    faults.throwIfAny();
    long etag = dataset.etag() + 1;
    datasets.describe(id, change.description(), etag);
    return Etags.ok(datasets.find(id).orElseThrow(() -> missing(id)), etag);
  }

  @DeleteMapping("/{id}")
  @Transactional
  ResponseEntity<Void> delete(Caller caller, @PathVariable UUID id, IfMatch ifMatch) {
    Dataset dataset = forChange(caller, id, ifMatch);
    int versions = datasets.versions(id);
    if (versions > 0) {
      throw Problems.conflict(
          "data set '"
              + dataset.name()
              + "' has "
              + versions
              + (versions == 1 ? " version" : " versions")
              + ", and versions are kept for what was trained on them; only a data set without any"
              + " can be deleted");
    }
    datasets.delete(id);
    return ResponseEntity.noContent().build();
  }

  private Dataset forChange(Caller caller, UUID id, IfMatch ifMatch) {
    Dataset dataset = datasets.lock(id).orElseThrow(() -> missing(id));
    caller.requireRole(dataset.team(), Role.EDITOR, "data set", id);
    ifMatch.check(dataset.etag());
    return dataset;
  }

  private RuntimeException taken(DatasetCreation creation) {
    String existing =
        datasets
            .named(creation.team(), creation.name())
            .map(dataset -> " with id " + dataset.id())
            .orElse("");
    return Problems.conflict(
        "team '"
            + creation.team()
            + "' already has a data set '"
            + creation.name()
            + "'"
            + existing
            + "; add a version to it, or choose another name");
  }

  private static RuntimeException missing(UUID id) {
    return Problems.notFound("data set", id);
  }
}
