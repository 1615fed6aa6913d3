package io.polysight.dataset.task;

import io.polysight.contracts.Page;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.datasets.TaskRegistration;
import io.polysight.contracts.datasets.TaskRevision;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Etags;
import io.polysight.platform.web.IfMatch;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.Problems;
import io.polysight.platform.web.TextQuery;
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

/** Tasks over HTTP. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskController {
  private final TaskRegistry registry;
  private final TaskStore store;

  TaskController(TaskRegistry registry, TaskStore store) {
    this.registry = registry;
    this.store = store;
  }

  @PostMapping
  ResponseEntity<RegisteredTask> register(Caller caller, @RequestBody TaskRegistration wanted) {
    RegisteredTask task = registry.register(caller, wanted);
    return Etags.created(URI.create("/api/v1/tasks/" + task.id()), task, task.etag());
  }

  @GetMapping
  Page<RegisteredTask> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String team,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(required = false) RegisteredTask.@Nullable State state,
      TextQuery search,
      PageQuery page) {
    var filter = new TaskFilter(kind, name, state, search);
    return page.cut(store.list(caller.filter(team), page, filter), RegisteredTask::id);
  }

  @GetMapping("/{id}")
  ResponseEntity<RegisteredTask> get(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer revision) {
    RegisteredTask task = readable(caller, id);
    if (revision != null && revision != task.revision()) {
      int latest = task.revision();
      task =
          store
              .find(id, revision)
              .orElseThrow(() ->
                  Problems.notFound("revision (1 to " + latest + ") of task " + id, revision));
    }
    return Etags.ok(task, task.etag());
  }

  @GetMapping("/{id}/revisions")
  Page<RegisteredTask> revisions(Caller caller, @PathVariable UUID id, PageQuery page) {
    readable(caller, id);
    Page<TaskStore.RevisionRow> rows =
        page.cut(store.revisions(id, page), TaskStore.RevisionRow::revisionId);
    return new Page<>(rows.items().stream().map(TaskStore.RevisionRow::task).toList(), rows.next());
  }

  @PostMapping("/{id}/revisions")
  ResponseEntity<RegisteredTask> revise(
      Caller caller, @PathVariable UUID id, @RequestBody TaskRevision wanted) {
    RegisteredTask task = registry.revise(caller, id, wanted);
    URI location = URI.create("/api/v1/tasks/" + id + "?revision=" + task.revision());
    return Etags.created(location, task, task.etag());
  }

  @PutMapping("/{id}")
  ResponseEntity<RegisteredTask> describe(
      Caller caller, @PathVariable UUID id, IfMatch ifMatch, @RequestBody TaskDescription change) {
    RegisteredTask task = registry.describe(caller, id, ifMatch, change.description());
    return Etags.ok(task, task.etag());
  }

  @DeleteMapping("/{id}")
  ResponseEntity<RegisteredTask> retire(Caller caller, @PathVariable UUID id, IfMatch ifMatch) {
    RegisteredTask task = registry.retire(caller, id, ifMatch);
    return Etags.ok(task, task.etag());
  }

  private RegisteredTask readable(Caller caller, UUID id) {
    RegisteredTask task = store.find(id).orElseThrow(() -> Problems.notFound("task", id));
    caller.visible(task.team(), "task", id);
    return task;
  }
}
