package io.polysight.registry.model;

import io.polysight.contracts.Page;
import io.polysight.contracts.models.Alias;
import io.polysight.contracts.models.Model;
import io.polysight.contracts.models.ModelCreation;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Etags;
import io.polysight.platform.web.IfMatch;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.TextQuery;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Models over HTTP. */
@RestController
@RequestMapping("/api/v1/models")
class ModelController {
  private final Models models;
  private final ModelStore store;

  ModelController(Models models, ModelStore store) {
    this.models = models;
    this.store = store;
  }

  @PostMapping
  ResponseEntity<Model> create(Caller caller, @RequestBody ModelCreation wanted) {
    Model model = models.create(caller, wanted);
    return Etags.created(URI.create("/api/v1/models/" + model.id()), model, model.etag());
  }

  @GetMapping
  Page<Model> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String team,
      @RequestParam(required = false) @Nullable String name,
      TextQuery search,
      PageQuery page) {
    return page.cut(store.list(Models.filter(caller, team), name, search, page), Model::id);
  }

  @GetMapping("/{id}")
  ResponseEntity<Model> get(Caller caller, @PathVariable UUID id) {
    Model model = models.readable(caller, id);
    return Etags.ok(model, model.etag());
  }

  @PutMapping("/{id}")
  ResponseEntity<Model> describe(
      Caller caller, @PathVariable UUID id, IfMatch ifMatch, @RequestBody ModelDescription change) {
    Model model = models.describe(caller, id, ifMatch, change.description());
    return Etags.ok(model, model.etag());
  }

  @GetMapping("/{id}/aliases")
  Page<Alias> aliases(Caller caller, @PathVariable UUID id) {
    return new Page<>(models.readable(caller, id).aliases(), null);
  }

  @GetMapping("/{id}/aliases/{name}")
  ResponseEntity<Alias> alias(Caller caller, @PathVariable UUID id, @PathVariable String name) {
    Alias alias = models.alias(models.readable(caller, id), name);
    return Etags.ok(alias, alias.etag());
  }
}
