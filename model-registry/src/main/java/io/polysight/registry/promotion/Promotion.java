package io.polysight.registry.promotion;

import io.polysight.contracts.EventType;
import io.polysight.contracts.evaluations.ProtectedFigure;
import io.polysight.contracts.models.Alias;
import io.polysight.contracts.models.AliasCreation;
import io.polysight.contracts.models.AliasMove;
import io.polysight.contracts.models.AliasMoved;
import io.polysight.contracts.models.AliasPolicy;
import io.polysight.contracts.models.Gate;
import io.polysight.contracts.models.Model;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.platform.events.Outbox;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.IfMatch;
import io.polysight.platform.web.Problems;
import io.polysight.registry.model.AliasStore;
import io.polysight.registry.model.Models;
import io.polysight.registry.version.VersionStore;
import io.polysight.tasks.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves aliases; a move commits together with the event that tells of it. */
public class Promotion {
  private static final String GATE = "gate";
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_REASON = 1000;
  private static final int MOST_GATES = 50;

  private final Models models;
  private final AliasStore aliases;
  private final VersionStore versions;
  private final Gatekeeper gatekeeper;
  private final Outbox outbox;
  private final TransactionTemplate transaction;

  Promotion(
      Models models,
      AliasStore aliases,
      VersionStore versions,
      Gatekeeper gatekeeper,
      Outbox outbox,
      TransactionTemplate transaction) {
    this.models = models;
    this.aliases = aliases;
    this.versions = versions;
    this.gatekeeper = gatekeeper;
    this.outbox = outbox;
    this.transaction = transaction;
  }

  @Transactional
  Alias create(Caller caller, UUID modelId, AliasCreation wanted) {
    Model model = models.changeable(caller, modelId);
    var faults = new Faults();
    faults.text("name", wanted.name(), LONGEST_NAME);
    check(faults, wanted.policy());
    faults.throwIfAny();
    if (!aliases.insert(modelId, model.team(), wanted.name(), wanted.policy())) {
      throw Problems.conflict(
          "model '"
              + model.name()
              + "' already has an alias '"
              + wanted.name()
              + "'; change its policy, or choose another name");
    }
    return aliases.lock(modelId, wanted.name()).orElseThrow();
  }

  @Transactional
  Alias setPolicy(Caller caller, UUID modelId, String name, AliasPolicy policy, IfMatch ifMatch) {
    Model model = models.changeable(caller, modelId);
    var faults = new Faults();
    check(faults, policy);
    faults.throwIfAny();
    ifMatch.check(locked(model, name).etag());
    aliases.setPolicy(modelId, name, policy);
    return aliases.lock(modelId, name).orElseThrow();
  }

  /** The version is looked at and its gates are asked before anything is locked. */
  Alias move(Caller caller, UUID modelId, String name, AliasMove wanted, IfMatch ifMatch) {
    Model model = models.changeable(caller, modelId);
    var faults = new Faults();
    faults.text("reason", wanted.reason(), LONGEST_REASON);
    faults.throwIfAny();
    Alias alias = models.alias(model, name);
    ifMatch.check(alias.etag());
    ModelVersion version = ofModel(model, wanted.version());
    GateReport report = gatekeeper.report(alias, version);
    if (!report.isOpen()) {
      throw Problems.conflict(
          "the gates of '"
              + name
              + "' refuse version "
              + version.number()
              + ": "
              + String.join("; ", report.failed()));
    }
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Alias present = locked(model, name);
          new IfMatch(report.etag()).check(present.etag());
          point(present, version, caller.name(), wanted.reason());
          return aliases.lock(modelId, name).orElseThrow();
        }));
  }

  private ModelVersion ofModel(Model model, UUID wanted) {
    ModelVersion version =
        versions
            .find(wanted)
            .filter(v -> v.team().equals(model.team()))
            .orElseThrow(
                () -> Problems.invalid("version", "no model version has the id " + wanted));
    if (!version.model().equals(model.id())) {
      throw Problems.invalid(
          "version",
          "version "
              + version.number()
              + " belongs to model '"
              + version.modelName()
              + "'; an alias of '"
              + model.name()
              + "' points at versions of '"
              + model.name()
              + "' only");
    }
    return version;
  }

  /**
   * Moves every alias that promotes by itself and whose gates a newer version now passes. An alias
   * that changes while its gates are asked is considered again.
   */
  @Transactional
  public void consider(ModelVersion version) {
    for (Alias candidate : aliases.of(version.model())) {
      if (wants(candidate, version)) {
        GateReport report = gatekeeper.report(candidate, version);
        Alias present = aliases.lock(version.model(), candidate.name()).orElseThrow();
        if (present.etag() != report.etag()) {
          throw Problems.unavailable(
              "alias '" + present.name() + "', which has just changed,", Duration.ofSeconds(1));
        }
        if (report.isOpen()) {
          point(present, version, GATE, report.reason());
        }
      }
    }
  }

  /**
   * Points the alias of a model that the platform owns at a version that came with the platform.
   * Where somebody chose another version, that stays.
   *
   * @param actor who does it: an alias that this actor moved last, or nobody, is moved
   */
  @Transactional
  public void ship(ModelVersion version, String alias, String actor, String reason) {
    aliases.insert(
        version.model(), version.team(), alias, new AliasPolicy(List.of(), false, List.of()));
    Alias present = aliases.lock(version.model(), alias).orElseThrow();
    String mover = present.movedBy();
    if (mover == null || mover.equals(actor)) {
      point(present, version, actor, reason);
    }
  }

  private static boolean wants(Alias alias, ModelVersion version) {
    Integer present = alias.number();
    return alias.policy().promoteAutomatically()
        && version.last()
        && (present == null || version.number() > present);
  }

  private void point(Alias alias, ModelVersion version, String actor, String reason) {
    aliases.move(
        alias,
        version.team(),
        version.id(),
        actor,
        reason,
        Instant.now().truncatedTo(ChronoUnit.MICROS));
    outbox.publish(
        EventType.MODEL_ALIAS_MOVED,
        version.team(),
        version.model(),
        new AliasMoved(
            version.model(),
            version.modelName(),
            version.team(),
            alias.name(),
            version.id(),
            version.number(),
            version.digest(),
            version.files(),
            alias.version(),
            actor,
            reason));
  }

  private Alias locked(Model model, String name) {
    return aliases
        .lock(model.id(), name)
        .orElseThrow(() -> Problems.notFound("alias of model '" + model.name() + "'", name));
  }

  private static void check(Faults faults, String field, Gate gate) {
    Double minimum = gate.minimum();
    Double maximum = gate.maximum();
    faults.text(field + ".metric", gate.metric(), LONGEST_NAME);
    if (minimum == null && maximum == null) {
      faults.add(
          field + ".minimum",
          "a gate without a bound holds nothing back; give minimum, or maximum for an error");
    }
    if (minimum != null && !Double.isFinite(minimum)) {
      faults.add(field + ".minimum", minimum + " is not a number a score can reach");
    }
    if (maximum != null && !Double.isFinite(maximum)) {
      faults.add(field + ".maximum", maximum + " is not a number a score can reach");
    }
    if (minimum != null && maximum != null && minimum > maximum) {
      faults.add(
          field + ".maximum", maximum + " is below the minimum " + minimum + "; nothing passes");
    }
  }

  private static void check(Faults faults, AliasPolicy policy) {
    List<Gate> gates = policy.gates();
    if (gates.size() > MOST_GATES) {
      faults.add("policy.gates", gates.size() + " gates; at most " + MOST_GATES + " fit one alias");
    }
    for (int i = 0; i < gates.size(); i++) {
      check(faults, "policy.gates[" + i + "]", gates.get(i));
    }
    List<ProtectedFigure> figures = policy.protectedFigures();
    if (figures == null) {
      return;
    }
    if (figures.size() > MOST_GATES) {
      faults.add(
          "policy.protectedFigures",
          figures.size() + " figures; at most " + MOST_GATES + " fit one alias");
    }
    for (int i = 0; i < figures.size(); i++) {
      String field = "policy.protectedFigures[" + i + "]";
      faults.text(field + ".metric", figures.get(i).metric(), LONGEST_NAME);
      if (!(figures.get(i).margin() >= 0)) {
        faults.add(
            field + ".margin",
            figures.get(i).margin() + " is no loss; give at least 0, in the unit of the figure");
      }
    }
  }
}
