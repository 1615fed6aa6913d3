package io.polysight.dataset.task;

import io.polysight.contracts.EventType;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.datasets.TaskRegistered;
import io.polysight.contracts.datasets.TaskRegistration;
import io.polysight.contracts.datasets.TaskRetired;
import io.polysight.contracts.datasets.TaskRevised;
import io.polysight.contracts.datasets.TaskRevision;
import io.polysight.dataset.catalog.Named;
import io.polysight.platform.events.Outbox;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.store.Ids;
import io.polysight.platform.web.IfMatch;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.Faults;
import io.polysight.tasks.Task;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every change of a task commits together with the event that tells of it. */
@Component
class TaskRegistry {
  private final TaskStore store;
  private final Outbox outbox;

  TaskRegistry(TaskStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  @Transactional
  RegisteredTask register(Caller caller, TaskRegistration wanted) {
    var faults = new Faults();
    Named.line(faults, "team", wanted.team(), Named.LONGEST_NAME);
    Named.name(faults, wanted.name());
    Named.description(faults, wanted.description());
    faults.throwIfAny();
    caller.requireRole(wanted.team(), Role.EDITOR);
    String description = wanted.description();
    var task =
        new RegisteredTask(
            Ids.next(),
            wanted.team(),
            wanted.name(),
            description == null ? "" : description,
            1,
            wanted.task(),
            RegisteredTask.State.ACTIVE,
            now(),
            caller.name(),
            1);
    if (!store.insert(task, Ids.next())) {
      throw taken(wanted);
    }
    outbox.publish(
        EventType.TASK_REGISTERED,
        task.team(),
        task.id(),
        new TaskRegistered(task.id(), task.team(), task.name(), 1, task.task()));
    return task;
  }

  @Transactional
  RegisteredTask revise(Caller caller, UUID id, TaskRevision wanted) {
    RegisteredTask former = forChange(caller, id);
    requireActive(former);
    if (!former.task().kind().equals(wanted.task().kind())) {
      throw Problems.invalid(
          "task.kind",
          "'"
              + wanted.task().kind()
              + "' is another kind than the task's '"
              + former.task().kind()
              + "'; register a task of its own for it");
    }
    RegisteredTask revised =
        with(former, former.revision() + 1, wanted.task(), former.state(), former.etag() + 1);
    store.revise(revised, Ids.next(), now(), caller.name());
    outbox.publish(
        EventType.TASK_REVISED,
        revised.team(),
        id,
        new TaskRevised(id, revised.team(), revised.name(), revised.revision(), revised.task()));
    return revised;
  }

  /** No revision and no event: nobody is asked anything else by it. */
  @Transactional
  RegisteredTask describe(Caller caller, UUID id, IfMatch ifMatch, String description) {
    RegisteredTask task = forChange(caller, id);
    ifMatch.check(task.etag());
    requireActive(task);
    var faults = new Faults();
    Named.description(faults, description);
    faults.throwIfAny();
    store.describe(id, description, task.etag() + 1);
    return store.find(id).orElseThrow();
  }

  @Transactional
  RegisteredTask retire(Caller caller, UUID id, IfMatch ifMatch) {
    RegisteredTask task = forChange(caller, id);
    ifMatch.check(task.etag());
    requireActive(task);
    long etag = task.etag() + 1;
    store.retire(id, etag);
    outbox.publish(
        EventType.TASK_RETIRED, task.team(), id, new TaskRetired(id, task.team(), task.name()));
    return with(task, task.revision(), task.task(), RegisteredTask.State.RETIRED, etag);
  }

  private RegisteredTask forChange(Caller caller, UUID id) {
    RegisteredTask task = store.lock(id).orElseThrow(() -> Problems.notFound("task", id));
    caller.requireRole(task.team(), Role.EDITOR, "task", id);
    return task;
  }

  private static void requireActive(RegisteredTask task) {
    if (task.state() == RegisteredTask.State.RETIRED) {
      throw Problems.conflict(
          "task '" + task.name() + "' is retired and changes no more; register a new one");
    }
  }

  private RuntimeException taken(TaskRegistration wanted) {
    String existing =
        store.activeNamed(wanted.team(), wanted.name()).map(id -> " with id " + id).orElse("");
    return Problems.conflict(
        "team '"
            + wanted.team()
            + "' already has a task '"
            + wanted.name()
            + "'"
            + existing
            + "; add a revision to it, retire it, or choose another name");
  }

  private static RegisteredTask with(
      RegisteredTask task, int revision, Task definition, RegisteredTask.State state, long etag) {
    return new RegisteredTask(
        task.id(),
        task.team(),
        task.name(),
        task.description(),
        revision,
        definition,
        state,
        task.createdAt(),
        task.createdBy(),
        etag);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
