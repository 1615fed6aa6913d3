package io.polysight.inference.activation;

import io.polysight.contracts.serving.TaskActivation;
import io.polysight.contracts.serving.TaskActivation.State;
import io.polysight.inference.datasets.DatasetService;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.inference.slot.DefaultModel;
import io.polysight.inference.slot.SlotKey;
import io.polysight.inference.slot.Slots;
import io.polysight.inference.task.KnownTask;
import io.polysight.inference.task.Tasks;
import io.polysight.platform.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a task answers, over HTTP. */
@RestController
@RequestMapping("/api/v1/serving/tasks")
class ActivationController {
  private final Tasks tasks;
  private final DatasetService datasets;
  private final Slots slots;
  private final DefaultModel defaultModel;
  private final ActivationStore store;

  ActivationController(
      Tasks tasks,
      @Qualifier("datasetsAsCaller") DatasetService datasets,
      Slots slots,
      DefaultModel defaultModel,
      ActivationStore store) {
    this.tasks = tasks;
    this.datasets = datasets;
    this.slots = slots;
    this.defaultModel = defaultModel;
    this.store = store;
  }

  /** The newest revision of the task and whether it answers by what is served now. */
  @GetMapping("/{id}")
  TaskActivation get(Caller caller, @PathVariable UUID id) {
    KnownTask task = tasks.find(id, datasets::task);
    caller.visible(task.team(), "task", id);
    if (task.retired()) {
      return answer(task, State.DEGRADED, "the task is retired; it answers no more");
    }
    SlotKey slot = defaultModel.slot(task.team(), null);
    UUID served = slots.serving(slot).map(CheckpointRef::version).orElse(null);
    if (served == null) {
      return answer(
          task,
          State.WAITING,
          "no version of model '%s' is served for team '%s' yet: train one and point its alias at it"
              .formatted(slot.model(), slot.team()));
    }
    return store
        .find(id)
        .filter(a -> a.revision() == task.revision() && served.equals(a.version()))
        .orElseGet(() ->
            answer(task, State.WAITING, "its candidates are being encoded; ask again shortly"));
  }

  private static TaskActivation answer(KnownTask task, State state, @Nullable String reason) {
    return new TaskActivation(task.id(), task.revision(), state, null, reason, null, null);
  }
}
