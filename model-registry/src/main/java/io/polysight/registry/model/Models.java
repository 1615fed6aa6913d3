package io.polysight.registry.model;

import io.polysight.contracts.models.Alias;
import io.polysight.contracts.models.Model;
import io.polysight.contracts.models.ModelCreation;
import io.polysight.contracts.models.SharedTeam;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.security.TeamFilter;
import io.polysight.platform.store.Ids;
import io.polysight.platform.web.IfMatch;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.Faults;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Makes models and finds them for those who may see them. */
public class Models {
  /** Characters of the longest name of a team or a model. */
  public static final int LONGEST_NAME = 100;

  private static final int LONGEST_DESCRIPTION = 4000;

  private final ModelStore store;

  Models(ModelStore store) {
    this.store = store;
  }

  @Transactional
  public Model create(Caller caller, ModelCreation wanted) {
    var faults = new Faults();
    faults.text("team", wanted.team(), LONGEST_NAME);
    faults.text("name", wanted.name(), LONGEST_NAME);
    String description = wanted.description() == null ? "" : wanted.description();
    description(faults, description);
    faults.throwIfAny();
    caller.requireRole(wanted.team(), Role.EDITOR);
    UUID id = Ids.next();
    if (!store.insert(id, wanted.team(), wanted.name(), description, now(), caller.name())) {
      throw Problems.conflict(
          "team '"
              + wanted.team()
              + "' already has a model '"
              + wanted.name()
              + "'"
              + store
                  .named(wanted.team(), wanted.name())
                  .map(known -> " with id " + known)
                  .orElse("")
              + "; use it, or choose another name");
    }
    return store.find(id).orElseThrow();
  }

  /** No event: nothing about its versions or aliases changes. */
  @Transactional
  public Model describe(Caller caller, UUID id, IfMatch ifMatch, String description) {
    Model model = changeable(caller, id);
    ifMatch.check(model.etag());
    var faults = new Faults();
    description(faults, description);
    faults.throwIfAny();
    if (!store.describe(id, description, model.etag())) {
      throw Problems.conflict(
          "model '"
              + model.name()
              + "' was changed meanwhile; read it again and repeat the change");
    }
    return store.find(id).orElseThrow();
  }

  private static void description(Faults faults, String description) {
    if (description.length() > LONGEST_DESCRIPTION) {
      faults.add(
          "description",
          description.length() + " characters; at most " + LONGEST_DESCRIPTION + " are allowed");
    }
  }

  /** The model of that name, made when the team has none yet. */
  @Transactional
  public UUID findOrCreate(String team, String name, String by) {
    store.insert(Ids.next(), team, name, "", now(), by);
    return store.named(team, name).orElseThrow();
  }

  public Model readable(Caller caller, UUID id) {
    Model model = store.find(id).orElseThrow(() -> Problems.notFound("model", id));
    visible(caller, model.team(), "model", id);
    return model;
  }

  /**
   * As {@link Caller#visible}; what the platform itself owns is visible to every member of a team.
   */
  public static void visible(Caller caller, String team, String what, Object id) {
    if (!(team.equals(SharedTeam.NAME) && isMember(caller))) {
      caller.visible(team, what, id);
    }
  }

  /** As {@link Caller#filter}; the platform's own are among those of no particular team. */
  public static TeamFilter filter(Caller caller, @Nullable String team) {
    TeamFilter own = caller.filter(team);
    Set<String> teams = own.teams();
    if (teams == null || !isMember(caller) || !(team == null || team.equals(SharedTeam.NAME))) {
      return own;
    }
    var more = new HashSet<>(teams);
    more.add(SharedTeam.NAME);
    return new TeamFilter(more);
  }

  private static boolean isMember(Caller caller) {
    return caller.service() || !caller.teams().isEmpty();
  }

  public Model changeable(Caller caller, UUID id) {
    Model model = store.find(id).orElseThrow(() -> Problems.notFound("model", id));
    caller.requireRole(model.team(), Role.EDITOR, "model", id);
    return model;
  }

  public Alias alias(Model model, String name) {
    return model.aliases().stream()
        .filter(alias -> alias.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problems.notFound("alias of model '" + model.name() + "'", name));
  }

  /** See {@link ModelStore#nextNumber}. */
  public int nextNumber(UUID model) {
    return store.nextNumber(model);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
