package io.polysight.registry.version;

import io.polysight.contracts.EventType;
import io.polysight.contracts.evaluations.EvaluationFinished;
import io.polysight.contracts.evaluations.Score;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.contracts.models.ModelVersionCreated;
import io.polysight.contracts.models.ModelVersionDeleted;
import io.polysight.contracts.training.CheckpointFile;
import io.polysight.contracts.training.JobCheckpointed;
import io.polysight.contracts.training.Provenance;
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
import java.util.Objects;
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
    return Optional.of(
        created(
            new Model(model, checkpoint.team(), checkpoint.model()),
            models.nextNumber(model),
            new Made(
                checkpoint.digest(),
                checkpoint.files(),
                checkpoint.step(),
                checkpoint.last(),
                checkpoint.provenance())));
  }

  /**
   * Makes a checkpoint from elsewhere a version. It counts as a final one: nothing follows it.
   *
   * @return the version; empty when the model has one with these weights that was imported before
   */
  @Transactional
  public Optional<ModelVersion> add(
      String team,
      String model,
      String digest,
      List<CheckpointFile> files,
      long step,
      Provenance provenance) {
    String by = Objects.requireNonNull(provenance.imported()).by();
    UUID id = models.findOrCreate(team, model, by);
    // Whoever else imports into the model waits here, so that of two equal ones the second sees the
    // first.
    int number = models.nextNumber(id);
    if (imported(team, model, digest)) {
      return Optional.empty();
    }
    return Optional.of(
        created(
            new Model(id, team, model), number, new Made(digest, files, step, true, provenance)));
  }

  /** Whether the team's model has an imported version with these weights. */
  public boolean imported(String team, String model, String digest) {
    return store.imported(team, model, digest);
  }

  private record Model(UUID id, String team, String name) {}

  private record Made(
      String digest, List<CheckpointFile> files, long step, boolean last, Provenance provenance) {}

  private ModelVersion created(Model model, int number, Made made) {
    var version =
        new ModelVersion(
            Ids.next(),
            model.id(),
            model.name(),
            model.team(),
            number,
            made.digest(),
            made.files(),
            made.step(),
            made.last(),
            made.provenance(),
            List.of(),
            Instant.now().truncatedTo(ChronoUnit.MICROS));
    store.insert(version);
    outbox.publish(
        EventType.MODEL_VERSION_CREATED,
        version.team(),
        version.model(),
        new ModelVersionCreated(
            version.id(),
            version.model(),
            version.modelName(),
            version.team(),
            number,
            version.digest(),
            version.step(),
            version.last(),
            version.files(),
            version.provenance().datasetDigests().keySet().stream().sorted().toList()));
    return version;
  }

  /**
   * Keeps the scores of a version, each benchmark's in the order in which it tells them. What a
   * team measured of the platform's models is no other team's to see, so it is not kept with them.
   *
   * @return the version with all its scores; empty when it was deleted meanwhile or is not of the
   *     team that measured it
   */
  @Transactional
  public Optional<ModelVersion> score(EvaluationFinished evaluation) {
    if (store
        .find(evaluation.modelVersion())
        .filter(version -> version.team().equals(evaluation.team()))
        .isEmpty()) {
      return Optional.empty();
    }
    int place = 0;
    for (Score score : evaluation.scores()) {
      store.score(evaluation, score, place++);
    }
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
