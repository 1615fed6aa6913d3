package io.polysight.registry.version;

import io.polysight.contracts.EventType;
import io.polysight.contracts.evaluations.EvaluationFinished;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.contracts.models.ModelVersionCreated;
import io.polysight.contracts.models.ModelVersionDeleted;
import io.polysight.contracts.training.JobCheckpointed;
import io.polysight.platform.events.Outbox;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.store.Ids;
import io.polysight.platform.web.Problems;
import io.polysight.registry.model.AliasStore;
import io.polysight.registry.model.Models;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Every change of a version commits together with the event that tells of it. */
public class Versions {
  private static final String MAKER = "trainer-service";

  private final VersionStore store;
  private final Models models;
  private final AliasStore aliases;
  private final Outbox outbox;

  Versions(VersionStore store, Models models, AliasStore aliases, Outbox outbox) {
    this.store = store;
    this.models = models;
    this.aliases = aliases;
    this.outbox = outbox;
  }

  /**
   * Makes a checkpoint a version, once.
   *
   * @return the version; empty when it is one already
   */
  @Transactional
  public Optional<ModelVersion> add(JobCheckpointed checkpoint) {
    UUID model = models.findOrCreate(checkpoint.team(), checkpoint.model(), MAKER);
    if (store.exists(model, checkpoint.job(), checkpoint.step())) {
      return Optional.empty();
    }
    int number = models.nextNumber(model);
    var version =
        new ModelVersion(
            Ids.next(),
            model,
            checkpoint.model(),
            checkpoint.team(),
            number,
            checkpoint.digest(),
            checkpoint.files(),
            checkpoint.step(),
            checkpoint.last(),
            checkpoint.provenance(),
            List.of(),
            Instant.now().truncatedTo(ChronoUnit.MICROS));
    store.insert(version);
    outbox.publish(
        EventType.MODEL_VERSION_CREATED,
        version.team(),
        model,
        new ModelVersionCreated(
            version.id(),
            model,
            version.modelName(),
            version.team(),
            number,
            version.digest(),
            version.step(),
            version.last(),
            version.files(),
            version.provenance().datasetDigests().keySet().stream().sorted().toList()));
    return Optional.of(version);
  }

  /**
   * Keeps the scores of a version.
   *
   * @return the version with all its scores; empty when it was deleted meanwhile
   */
  @Transactional
  public Optional<ModelVersion> score(EvaluationFinished evaluation) {
    if (store.find(evaluation.modelVersion()).isEmpty()) {
      return Optional.empty();
    }
    evaluation.scores().forEach(score -> store.score(evaluation, score));
    return store.find(evaluation.modelVersion());
  }

  /** Removes a version no alias points at. */
  @Transactional
  public ModelVersion remove(Caller caller, UUID id) {
    ModelVersion version = store.find(id).orElseThrow(() -> Problems.notFound("model version", id));
    caller.requireRole(version.team(), Role.EDITOR, "model version", id);
    List<String> pointing = aliases.pointingAt(id);
    if (!pointing.isEmpty()) {
      throw Problems.conflict(
          "version "
              + version.number()
              + " of '"
              + version.modelName()
              + "' is what "
              + String.join(", ", pointing)
              + " points at; move the alias first");
    }
    store.delete(id);
    outbox.publish(
        EventType.MODEL_VERSION_DELETED,
        version.team(),
        version.model(),
        new ModelVersionDeleted(id, version.model(), version.team(), version.number()));
    return version;
  }
}
