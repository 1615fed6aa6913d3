package io.polysight.contracts;

import io.polysight.contracts.datasets.DatasetVersionCreated;
import io.polysight.contracts.datasets.DatasetVersionRejected;
import io.polysight.contracts.datasets.TaskRegistered;
import io.polysight.contracts.datasets.TaskRetired;
import io.polysight.contracts.datasets.TaskRevised;
import io.polysight.contracts.evaluations.EvaluationFailed;
import io.polysight.contracts.evaluations.EvaluationFinished;
import io.polysight.contracts.models.AliasMoved;
import io.polysight.contracts.models.ModelVersionCreated;
import io.polysight.contracts.models.ModelVersionDeleted;
import io.polysight.contracts.serving.CheckpointLoaded;
import io.polysight.contracts.serving.PredictionCompleted;
import io.polysight.contracts.serving.PredictionFailed;
import io.polysight.contracts.serving.PredictionRequested;
import io.polysight.contracts.serving.TaskActivated;
import io.polysight.contracts.serving.TaskDegraded;
import io.polysight.contracts.teams.ServiceAccountCreated;
import io.polysight.contracts.teams.ServiceAccountRevoked;
import io.polysight.contracts.teams.ServiceAccountRotated;
import io.polysight.contracts.teams.TeamMemberAdded;
import io.polysight.contracts.teams.TeamMemberChanged;
import io.polysight.contracts.teams.TeamMemberRemoved;
import io.polysight.contracts.training.JobCancelled;
import io.polysight.contracts.training.JobCheckpointed;
import io.polysight.contracts.training.JobFailed;
import io.polysight.contracts.training.JobFinished;
import io.polysight.contracts.training.JobPaused;
import io.polysight.contracts.training.JobProgressed;
import io.polysight.contracts.training.JobQueued;
import io.polysight.contracts.training.JobStarted;
import java.util.Arrays;
import java.util.Optional;

/**
 * Every event: its CloudEvents type, the topic it travels on, and the record it carries as JSON.
 */
public enum EventType {
  DATASET_VERSION_CREATED(Topics.DATASETS, "dataset.version.created", DatasetVersionCreated.class),
  DATASET_VERSION_REJECTED(
      Topics.DATASETS, "dataset.version.rejected", DatasetVersionRejected.class),
  TASK_REGISTERED(Topics.TASKS, "task.registered", TaskRegistered.class),
  TASK_REVISED(Topics.TASKS, "task.revised", TaskRevised.class),
  TASK_RETIRED(Topics.TASKS, "task.retired", TaskRetired.class),
  JOB_QUEUED(Topics.TRAINING, "job.queued", JobQueued.class),
  JOB_STARTED(Topics.TRAINING, "job.started", JobStarted.class),
  JOB_PROGRESSED(Topics.TRAINING, "job.progressed", JobProgressed.class),
  JOB_CHECKPOINTED(Topics.TRAINING, "job.checkpointed", JobCheckpointed.class),
  JOB_FINISHED(Topics.TRAINING, "job.finished", JobFinished.class),
  JOB_FAILED(Topics.TRAINING, "job.failed", JobFailed.class),
  JOB_PAUSED(Topics.TRAINING, "job.paused", JobPaused.class),
  JOB_CANCELLED(Topics.TRAINING, "job.cancelled", JobCancelled.class),
  MODEL_VERSION_CREATED(Topics.MODELS, "model.version.created", ModelVersionCreated.class),
  MODEL_ALIAS_MOVED(Topics.MODELS, "model.alias.moved", AliasMoved.class),
  MODEL_VERSION_DELETED(Topics.MODELS, "model.version.deleted", ModelVersionDeleted.class),
  EVALUATION_FINISHED(Topics.EVALUATIONS, "evaluation.finished", EvaluationFinished.class),
  EVALUATION_FAILED(Topics.EVALUATIONS, "evaluation.failed", EvaluationFailed.class),
  TASK_ACTIVATED(Topics.SERVING, "task.activated", TaskActivated.class),
  TASK_DEGRADED(Topics.SERVING, "task.degraded", TaskDegraded.class),
  CHECKPOINT_LOADED(Topics.SERVING, "checkpoint.loaded", CheckpointLoaded.class),
  TEAM_MEMBER_ADDED(Topics.TEAMS, "team.member.added", TeamMemberAdded.class),
  TEAM_MEMBER_CHANGED(Topics.TEAMS, "team.member.changed", TeamMemberChanged.class),
  TEAM_MEMBER_REMOVED(Topics.TEAMS, "team.member.removed", TeamMemberRemoved.class),
  SERVICE_ACCOUNT_CREATED(Topics.TEAMS, "team.account.created", ServiceAccountCreated.class),
  SERVICE_ACCOUNT_ROTATED(Topics.TEAMS, "team.account.rotated", ServiceAccountRotated.class),
  SERVICE_ACCOUNT_REVOKED(Topics.TEAMS, "team.account.revoked", ServiceAccountRevoked.class),
  PREDICTION_REQUESTED(
      Topics.PREDICTION_REQUESTS, "prediction.requested", PredictionRequested.class),
  PREDICTION_COMPLETED(
      Topics.PREDICTION_RESULTS, "prediction.completed", PredictionCompleted.class),
  PREDICTION_FAILED(Topics.PREDICTION_RESULTS, "prediction.failed", PredictionFailed.class);

  private static final String PREFIX = "io.polysight.";

  private final String topic;
  private final String type;
  private final Class<? extends Record> data;

  EventType(String topic, String type, Class<? extends Record> data) {
    this.topic = topic;
    this.type = PREFIX + type;
    this.data = data;
  }

  /** The Kafka topic, such as {@code polysight.tasks}. */
  public String topic() {
    return topic;
  }

  /** The CloudEvents attribute {@code type}, such as {@code io.polysight.task.registered}. */
  public String type() {
    return type;
  }

  /** The record the event carries. */
  public Class<? extends Record> data() {
    return data;
  }

  /** The event of a CloudEvents {@code type}; empty for one this version does not know. */
  public static Optional<EventType> ofType(String type) {
    return Arrays.stream(values()).filter(event -> event.type.equals(type)).findFirst();
  }
}
