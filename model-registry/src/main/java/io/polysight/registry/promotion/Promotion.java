package io.polysight.registry.promotion;

import io.polysight.contracts.EventType;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves aliases; a move commits together with the event that tells of it. */
@Component
class Promotion {
  private static final String GATE = "gate";
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_REASON = 1000;
  private static final int MOST_GATES = 50;

  private final Models models;
  private final AliasStore aliases;
  private final VersionStore versions;
  private final Outbox outbox;

  Promotion(Models models, AliasStore aliases, VersionStore versions, Outbox outbox) {
    this.models = models;
    this.aliases = aliases;
    this.versions = versions;
    this.outbox = outbox;
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

  @Transactional
  Alias move(Caller caller, UUID modelId, String name, AliasMove wanted, IfMatch ifMatch) {
    Model model = models.changeable(caller, modelId);
    var faults = new Faults();
    faults.text("reason", wanted.reason(), LONGEST_REASON);
    faults.throwIfAny();
    Alias alias = locked(model, name);
    ifMatch.check(alias.etag());
    ModelVersion version =
        versions
            .find(wanted.version())
            .filter(v -> v.team().equals(model.team()))
            .orElseThrow(() ->
                Problems.invalid("version", "no model version has the id " + wanted.version()));
    if (!version.model().equals(modelId)) {
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
    GateReport report = GateReport.of(alias.policy().gates(), version);
    if (!report.isOpen()) {
      throw Problems.conflict(
          "the gates of '"
              + name
              + "' refuse version "
              + version.number()
              + ": "
              + String.join("; ", report.failed()));
    }
    point(alias, version, caller.name(), wanted.reason());
    return aliases.lock(modelId, name).orElseThrow();
  }

  /** Moves every alias that promotes by itself and whose gates a newer version now passes. */
  @Transactional
  void consider(ModelVersion version) {
    for (Alias candidate : aliases.of(version.model())) {
      Alias alias = aliases.lock(version.model(), candidate.name()).orElseThrow();
      Integer present = alias.number();
      boolean newer = present == null || version.number() > present;
      if (alias.policy().promoteAutomatically() && version.last() && newer) {
        GateReport report = GateReport.of(alias.policy().gates(), version);
        if (report.isOpen()) {
          String reason =
              report.passed().isEmpty() ? "no gate is set" : String.join("; ", report.passed());
          point(alias, version, GATE, reason);
        }
      }
    }
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

  private static void check(Faults faults, AliasPolicy policy) {
    List<Gate> gates = policy.gates();
    if (gates.size() > MOST_GATES) {
      faults.add("policy.gates", gates.size() + " gates; at most " + MOST_GATES + " fit one alias");
    }
    for (int i = 0; i < gates.size(); i++) {
      faults.text("policy.gates[" + i + "].metric", gates.get(i).metric(), LONGEST_NAME);
      if (!Double.isFinite(gates.get(i).minimum())) {
        faults.add(
            "policy.gates[" + i + "].minimum",
            gates.get(i).minimum() + " is not a number a score can reach");
      }
    }
  }
}
