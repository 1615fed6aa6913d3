package io.polysight.dataset.version;

import io.polysight.contracts.Page;
import io.polysight.contracts.datasets.Dataset;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.DatasetVersionCreation;
import io.polysight.dataset.catalog.DatasetStore;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.Problems;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Versions over HTTP: by data set and number, and by their own id. */
@RestController
@RequestMapping("/api/v1")
class DatasetVersionController {
  private final Versions versions;
  private final VersionStore store;
  private final DatasetStore datasets;

  DatasetVersionController(Versions versions, VersionStore store, DatasetStore datasets) {
    this.versions = versions;
    this.store = store;
    this.datasets = datasets;
  }

  @PostMapping("/datasets/{id}/versions")
  ResponseEntity<DatasetVersion> request(
      Caller caller, @PathVariable UUID id, @RequestBody DatasetVersionCreation wanted) {
    DatasetVersion version = versions.request(caller, id, wanted);
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/dataset-versions/" + version.id()))
        .body(version);
  }

  @GetMapping("/datasets/{id}/versions")
  Page<DatasetVersion> list(Caller caller, @PathVariable UUID id, PageQuery page) {
    readable(caller, id);
    return page.cut(store.list(id, page), DatasetVersion::id);
  }

  @GetMapping("/datasets/{id}/versions/{number}")
  DatasetVersion numbered(Caller caller, @PathVariable UUID id, @PathVariable int number) {
    readable(caller, id);
    return store
        .find(id, number)
        .orElseThrow(() -> Problems.notFound("version of data set " + id, number));
  }

  @GetMapping("/dataset-versions/{id}")
  DatasetVersion get(Caller caller, @PathVariable UUID id) {
    DatasetVersion version =
        store.find(id).orElseThrow(() -> Problems.notFound("data-set version", id));
    caller.visible(version.team(), "data-set version", id);
    return version;
  }

  private void readable(Caller caller, UUID id) {
    Dataset dataset = datasets.find(id).orElseThrow(() -> Problems.notFound("data set", id));
    caller.visible(dataset.team(), "data set", id);
  }
}
