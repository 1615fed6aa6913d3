package io.polysight.registry.checkpoint;

import io.polysight.contracts.models.ModelImport;
import io.polysight.contracts.models.ModelImportCompletion;
import io.polysight.contracts.models.ModelImportCreation;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.platform.security.Caller;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Imports over HTTP; their bytes do not come this way. */
@RestController
@RequestMapping("/api/v1/model-imports")
class ImportController {
  private final Imports imports;

  ImportController(Imports imports) {
    this.imports = imports;
  }

  /** Asks for presigned uploads of the two files of a checkpoint. */
  @PostMapping
  ResponseEntity<ModelImport> begin(Caller caller, @RequestBody ModelImportCreation wanted) {
    ModelImport begun = imports.begin(caller, wanted);
    return ResponseEntity.created(URI.create("/api/v1/model-imports/" + begun.id())).body(begun);
  }

  /** Looks at what was sent; it becomes a version, or is removed with every fault told. */
  @PostMapping("/{id}/completions")
  ResponseEntity<ModelVersion> complete(
      Caller caller, @PathVariable UUID id, @RequestBody ModelImportCompletion completion) {
    ModelVersion version = imports.complete(caller, id, completion);
    return ResponseEntity.created(URI.create("/api/v1/model-versions/" + version.id()))
        .body(version);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void abort(Caller caller, @PathVariable UUID id) {
    imports.abort(caller, id);
  }
}
