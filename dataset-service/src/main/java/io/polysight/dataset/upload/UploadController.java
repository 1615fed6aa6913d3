package io.polysight.dataset.upload;

import io.polysight.contracts.Page;
import io.polysight.contracts.datasets.ArrivedPart;
import io.polysight.contracts.datasets.Upload;
import io.polysight.contracts.datasets.UploadCompletion;
import io.polysight.contracts.datasets.UploadCreation;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.Problems;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Uploads over HTTP; their bytes do not come this way. */
@RestController
@RequestMapping("/api/v1/uploads")
class UploadController {
  private final Uploads uploads;
  private final UploadStore store;

  UploadController(Uploads uploads, UploadStore store) {
    this.uploads = uploads;
    this.store = store;
  }

  @PostMapping
  ResponseEntity<Upload> begin(Caller caller, @RequestBody UploadCreation wanted) {
    Upload upload = uploads.begin(caller, wanted).upload();
    return ResponseEntity.created(URI.create("/api/v1/uploads/" + upload.id())).body(upload);
  }

  @GetMapping
  Page<Upload> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String team,
      @RequestParam(required = false) Upload.@Nullable State state,
      PageQuery page) {
    List<Upload> rows =
        store.list(caller.filter(team), state, page).stream()
            .map(stored -> shown(caller, stored.upload()))
            .toList();
    return page.cut(rows, Upload::id);
  }

  @GetMapping("/{id}")
  Upload get(Caller caller, @PathVariable UUID id) {
    Upload upload = store.find(id).orElseThrow(() -> Problems.notFound("upload", id)).upload();
    caller.visible(upload.team(), "upload", id);
    return shown(caller, upload);
  }

  /** What arrived, so that whoever has the file can send the rest; nothing once complete. */
  @GetMapping("/{id}/parts")
  Page<ArrivedPart> arrived(Caller caller, @PathVariable UUID id) {
    StoredUpload stored = store.find(id).orElseThrow(() -> Problems.notFound("upload", id));
    caller.visible(stored.upload().team(), "upload", id);
    return new Page<>(uploads.arrived(stored), null);
  }

  @PostMapping("/{id}/completions")
  Upload complete(Caller caller, @PathVariable UUID id, @RequestBody UploadCompletion completion) {
    return uploads.complete(caller, id, completion).upload();
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> abort(Caller caller, @PathVariable UUID id) {
    uploads.abort(caller, id);
    return ResponseEntity.noContent().build();
  }

  /** The links are rights to write, so only those see them who may write. */
  private static Upload shown(Caller caller, Upload upload) {
    return caller.has(upload.team(), Role.EDITOR)
        ? upload
        : new Upload(
            upload.id(),
            upload.team(),
            upload.fileName(),
            upload.bytes(),
            upload.partBytes(),
            List.of(),
            upload.state(),
            upload.createdAt(),
            upload.createdBy(),
            upload.expiresAt());
  }
}
