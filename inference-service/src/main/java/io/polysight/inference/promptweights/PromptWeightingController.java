package io.polysight.inference.promptweights;

import io.polysight.contracts.Page;
import io.polysight.contracts.serving.PromptWeighting;
import io.polysight.contracts.serving.PromptWeightingCreation;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.web.Etags;
import io.polysight.platform.web.IfMatch;
import io.polysight.platform.web.PageQuery;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Weights of prompts over HTTP. */
@RestController
@RequestMapping("/api/v1/prompt-weightings")
class PromptWeightingController {
  private static final String WHAT = "prompt weighting";

  private final PromptWeightings weightings;
  private final PromptWeightingStore store;

  PromptWeightingController(PromptWeightings weightings, PromptWeightingStore store) {
    this.weightings = weightings;
    this.store = store;
  }

  /** Queues the learning; the answer's location tells how far it is. */
  @PostMapping
  ResponseEntity<PromptWeighting> create(
      Caller caller, @RequestBody PromptWeightingCreation wanted) {
    caller.requireRole(wanted.team(), Role.EDITOR);
    PromptWeighting made = weightings.create(wanted, caller.name());
    return Etags.accepted(URI.create("/api/v1/prompt-weightings/" + made.id()), made, made.etag());
  }

  @GetMapping
  Page<PromptWeighting> list(
      Caller caller, @RequestParam(required = false) @Nullable UUID task, PageQuery page) {
    return page.cut(store.list(caller.readableTeams(), task, page), PromptWeighting::id);
  }

  @GetMapping("/{id}")
  ResponseEntity<PromptWeighting> get(Caller caller, @PathVariable UUID id) {
    PromptWeighting found = weightings.find(id);
    caller.visible(found.request().team(), WHAT, id);
    return Etags.ok(found, found.etag());
  }

  /** Predictions of the task's revision by the model version use the weights from now on. */
  @PutMapping("/{id}/active")
  ResponseEntity<PromptWeighting> use(Caller caller, @PathVariable UUID id, IfMatch ifMatch) {
    requireEditor(caller, id);
    PromptWeighting used = weightings.use(id, ifMatch);
    return Etags.ok(used, used.etag());
  }

  /** Each prompt counts alike again. */
  @DeleteMapping("/{id}/active")
  ResponseEntity<PromptWeighting> putAside(Caller caller, @PathVariable UUID id, IfMatch ifMatch) {
    requireEditor(caller, id);
    PromptWeighting aside = weightings.putAside(id, ifMatch);
    return Etags.ok(aside, aside.etag());
  }

  private void requireEditor(Caller caller, UUID id) {
    caller.requireRole(weightings.find(id).request().team(), Role.EDITOR, WHAT, id);
  }
}
