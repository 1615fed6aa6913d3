package io.polysight.eval.slice;

import io.polysight.contracts.Page;
import io.polysight.contracts.evaluations.Slice;
import io.polysight.contracts.evaluations.SliceCreation;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.store.Ids;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.Faults;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Slices over HTTP; what never changes needs no entity tag. */
@RestController
@RequestMapping("/api/v1/slices")
class SliceController {
  private static final int LONGEST_NAME = 100;
  private static final int MOST = 50;

  private final SliceStore store;

  SliceController(SliceStore store) {
    this.store = store;
  }

  @PostMapping
  ResponseEntity<Slice> create(Caller caller, @RequestBody SliceCreation wanted) {
    caller.requireRole(wanted.team(), Role.EDITOR);
    var faults = new Faults();
    faults.text("name", wanted.name(), LONGEST_NAME);
    SampleQuery.check(wanted.conditions(), faults);
    faults.throwIfAny();
    if (store.of(wanted.team()).size() >= MOST) {
      throw Problems.conflict(
          "team '" + wanted.team() + "' has " + MOST + " slices already; delete one first");
    }
    var slice =
        new Slice(
            Ids.next(),
            wanted.team(),
            wanted.name(),
            wanted.conditions(),
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            caller.name());
    if (!store.insert(slice)) {
      throw Problems.conflict(
          "team '"
              + wanted.team()
              + "' already has a slice '"
              + wanted.name()
              + "'; a slice never changes, so choose another name");
    }
    return ResponseEntity.created(URI.create("/api/v1/slices/" + slice.id())).body(slice);
  }

  @GetMapping
  Page<Slice> list(
      Caller caller, @RequestParam(required = false) @Nullable String team, PageQuery page) {
    return page.cut(store.list(caller.filter(team), page), Slice::id);
  }

  @GetMapping("/{id}")
  Slice get(Caller caller, @PathVariable UUID id) {
    Slice slice = store.find(id).orElseThrow(() -> Problems.notFound("slice", id));
    caller.visible(slice.team(), "slice", id);
    return slice;
  }

  /** Evaluations keep what they scored on it. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Caller caller, @PathVariable UUID id) {
    caller.requireRole(get(caller, id).team(), Role.EDITOR, "slice", id);
    store.delete(id);
  }
}
