package io.polysight.inference.prediction;

import io.polysight.contracts.serving.Ask;
import io.polysight.inference.task.KnownTask;
import io.polysight.inference.task.TaskDirectory;
import io.polysight.inference.task.Tasks;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.Faults;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the tasks that are asked, and puts candidates sent along in place. */
final class AskResolution {
  private final Tasks tasks;
  private final int maxAsks;

  AskResolution(Tasks tasks, int maxAsks) {
    this.tasks = tasks;
    this.maxAsks = maxAsks;
  }

  /**
   * @throws io.polysight.platform.web.ProblemException 400 with every fault; 404 for a task that is
   *     not there or belongs to another team; 409 for one that is retired
   */
  List<ResolvedAsk> resolve(String team, @Nullable List<Ask> asks, TaskDirectory directory) {
    if (asks == null || asks.isEmpty()) {
      throw Problems.invalid("asks", "is empty; ask for at least one task or definition");
    }
    if (asks.size() > maxAsks) {
      throw Problems.invalid(
          "asks", asks.size() + " asks; at most " + maxAsks + " fit one request");
    }
    List<Faults.Fault> faults = new ArrayList<>();
    List<ResolvedAsk> resolved = new ArrayList<>();
    for (int i = 0; i < asks.size(); i++) {
      resolve(team, asks.get(i), directory, "asks[" + i + "]", resolved, faults);
    }
    if (!faults.isEmpty()) {
      throw Problems.invalid(faults);
    }
    return resolved;
  }

  private void resolve(
      String team,
      Ask ask,
      TaskDirectory directory,
      String field,
      List<ResolvedAsk> resolved,
      List<Faults.Fault> faults) {
    UUID id = ask.task();
    Task definition = ask.definition();
    if ((id == null) == (definition == null)) {
      faults.add(
          new Faults.Fault(
              field,
              "names " + (id == null ? "neither" : "both") + " 'task' and 'definition'; give one"));
      return;
    }
    ResolvedAsk found =
        definition != null
            ? new ResolvedAsk(null, null, definition, null)
            : registered(team, Objects.requireNonNull(id), directory);
    Task whole = withCandidates(found.task(), ask.candidates(), field + ".candidates", faults);
    whole = withQuestion(whole, ask.question(), field + ".question", faults);
    whole = Expressions.in(whole, ask.expressions(), field + ".expressions", faults);
    Duplicates.check(whole, ask.maxOverlap(), field + ".maxOverlap", faults);
    resolved.add(new ResolvedAsk(found.id(), found.revision(), whole, ask.maxOverlap()));
  }

  private ResolvedAsk registered(String team, UUID id, TaskDirectory directory) {
    KnownTask task = tasks.find(id, directory);
    if (!task.team().equals(team)) {
      throw Problems.notFound("task of team '" + team + "' with id", id);
    }
    if (task.retired()) {
      throw Problems.conflict(
          "Task " + id + " is retired and answers no more; register a new one to ask it again.");
    }
    return new ResolvedAsk(id, task.revision(), task.definition(), null);
  }

  private static Task withCandidates(
      Task task, @Nullable List<String> candidates, String field, List<Faults.Fault> faults) {
    return switch (task) {
      case ImageTextRetrieval retrieval -> {
        if (candidates == null && retrieval.candidates().isEmpty()) {
          faults.add(
              new Faults.Fault(
                  field, "is missing; the task has no texts of its own, so send some"));
        }
        yield candidates == null ? retrieval : replaced(retrieval, candidates, field, faults);
      }
      case ImageClassification classification -> without(candidates, field, classification, faults);
      case Captioning captioning -> without(candidates, field, captioning, faults);
      case MultiLabelClassification labels -> without(candidates, field, labels, faults);
      case ReferringExpressionGrounding grounding -> without(candidates, field, grounding, faults);
      case RegionTask regions -> without(candidates, field, regions, faults);
      case QuestionTask asking -> without(candidates, field, asking, faults);
    };
  }

  private static Task withQuestion(
      Task task, @Nullable String question, String field, List<Faults.Fault> faults) {
    if (!(task instanceof QuestionTask asking)) {
      if (question != null) {
        faults.add(
            new Faults.Fault(
                field,
                "is for visual-question-answering and verification only, not for "
                    + task.kind()
                    + "; leave it out"));
      }
      return task;
    }
    if (question == null) {
      if (asking.question() == null) {
        faults.add(
            new Faults.Fault(
                field,
                "is missing; the task has no " + asking.field() + " of its own, so send one"));
      }
      return task;
    }
    try {
      return asking.asking(question);
    } catch (Faults.InvalidValueException e) {
      e.faults().forEach(fault -> faults.add(new Faults.Fault(field, fault.message())));
      return task;
    }
  }

  private static Task replaced(
      ImageTextRetrieval task, List<String> candidates, String field, List<Faults.Fault> faults) {
    if (candidates.isEmpty()) {
      faults.add(new Faults.Fault(field, "is empty; send texts or leave it out"));
      return task;
    }
    try {
      return new ImageTextRetrieval(candidates, task.topK());
    } catch (Faults.InvalidValueException e) {
      e.faults().stream()
          .map(fault ->
              new Faults.Fault(field.replace("candidates", fault.field()), fault.message()))
          .forEach(faults::add);
      return task;
    }
  }

  private static Task without(
      @Nullable List<String> candidates, String field, Task task, List<Faults.Fault> faults) {
    if (candidates != null) {
      faults.add(
          new Faults.Fault(
              field,
              "are for image-text-retrieval only, not for " + task.kind() + "; leave them out"));
    }
    return task;
  }
}
