package io.polysight.registry.account;

import io.polysight.contracts.EventType;
import io.polysight.contracts.teams.ServiceAccount;
import io.polysight.contracts.teams.ServiceAccountCreated;
import io.polysight.contracts.teams.ServiceAccountCreation;
import io.polysight.contracts.teams.ServiceAccountRevoked;
import io.polysight.contracts.teams.ServiceAccountRotated;
import io.polysight.contracts.teams.ServiceAccountSecret;
import io.polysight.platform.events.Outbox;
import io.polysight.platform.security.Caller;
import io.polysight.platform.store.Ids;
import io.polysight.platform.web.IfMatch;
import io.polysight.platform.web.Problems;
import io.polysight.registry.identity.Administration;
import io.polysight.registry.identity.PipelineClients;
import io.polysight.registry.identity.Roster;
import io.polysight.registry.identity.TeamGroups;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** What the admins of a team do with the accounts of its pipelines. */
@Service
class ServiceAccounts {
  private static final int MOST = 50;
  private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");

  private final Administration administration;
  private final TeamGroups groups;
  private final PipelineClients clients;
  private final ServiceAccountStore store;
  private final Outbox outbox;

  ServiceAccounts(
      Administration administration,
      TeamGroups groups,
      PipelineClients clients,
      ServiceAccountStore store,
      Outbox outbox) {
    this.administration = administration;
    this.groups = groups;
    this.clients = clients;
    this.store = store;
    this.outbox = outbox;
  }

  ServiceAccountSecret create(Caller caller, String team, ServiceAccountCreation wanted) {
    if (!NAME.matcher(wanted.name()).matches()) {
      throw Problems.invalid(
          "name",
          "'"
              + wanted.name()
              + "' is no name here; take 1 to 40 lower-case letters, digits and hyphens, no hyphen"
              + " first or last");
    }
    return administration.change(
        caller,
        team,
        roster -> {
          if (store.has(team, wanted.name())) {
            throw Problems.conflict(
                "team '"
                    + team
                    + "' has a service account '"
                    + wanted.name()
                    + "' already; rotate its secret, or choose another name");
          }
          if (store.count(team) >= MOST) {
            throw Problems.conflict(
                "team '" + team + "' has " + MOST + " service accounts already; revoke one first");
          }
          return make(caller, roster, wanted);
        });
  }

  private ServiceAccountSecret make(Caller caller, Roster roster, ServiceAccountCreation wanted) {
    // A name has no dot: no two teams' accounts share a client id, nor does a service of ours.
    String clientId = roster.team() + "." + wanted.name();
    PipelineClients.Made made =
        clients.create(clientId, "Pipeline " + wanted.name() + " of team " + roster.team());
    try {
      groups.assign(roster, made.account(), wanted.role());
      Instant now = now();
      var account =
          new ServiceAccount(
              Ids.next(),
              roster.team(),
              wanted.name(),
              clientId,
              wanted.role(),
              now,
              caller.name(),
              now,
              1);
      store.insert(new StoredAccount(account, made.id()));
      outbox.publish(
          EventType.SERVICE_ACCOUNT_CREATED,
          roster.team(),
          account.id(),
          new ServiceAccountCreated(
              account.id(), account.name(), roster.team(), account.role(), clientId));
      return told(account, made.secret());
    } catch (RuntimeException e) {
      clients.delete(made.id());
      throw e;
    }
  }

  private ServiceAccountSecret told(ServiceAccount account, String secret) {
    return new ServiceAccountSecret(
        account, secret, clients.tokenUrl(), PipelineClients.TOKEN_SECONDS);
  }

  ServiceAccountSecret rotate(Caller caller, String team, UUID id, IfMatch ifMatch) {
    return administration.change(
        caller,
        team,
        roster -> {
          StoredAccount present = present(team, id);
          ifMatch.check(present.account().etag());
          store.rotated(id, now());
          outbox.publish(
              EventType.SERVICE_ACCOUNT_ROTATED,
              team,
              id,
              new ServiceAccountRotated(id, present.account().name(), team));
          // Last, for it cannot be taken back.
          String secret = clients.rotate(present.client());
          return told(present(team, id).account(), secret);
        });
  }

  void revoke(Caller caller, String team, UUID id, IfMatch ifMatch) {
    administration.change(
        caller,
        team,
        roster -> {
          StoredAccount present = present(team, id);
          ifMatch.check(present.account().etag());
          store.delete(id);
          ServiceAccount account = present.account();
          UUID event =
              outbox.publish(
                  EventType.SERVICE_ACCOUNT_REVOKED,
                  team,
                  id,
                  new ServiceAccountRevoked(id, account.name(), team, account.role()));
          // Last, for it cannot be taken back.
          clients.delete(present.client());
          return event;
        });
  }

  private StoredAccount present(String team, UUID id) {
    return store.find(team, id).orElseThrow(() -> Problems.notFound("service account", id));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
