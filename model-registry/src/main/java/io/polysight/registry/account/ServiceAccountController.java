package io.polysight.registry.account;

import io.polysight.contracts.Page;
import io.polysight.contracts.teams.ServiceAccount;
import io.polysight.contracts.teams.ServiceAccountCreation;
import io.polysight.contracts.teams.ServiceAccountSecret;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.web.Etags;
import io.polysight.platform.web.IfMatch;
import io.polysight.platform.web.NotIdempotent;
import io.polysight.platform.web.PageQuery;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Service accounts over HTTP; all of them are for the admins of the team. */
@RestController
@RequestMapping("/api/v1/teams/{team}/service-accounts")
class ServiceAccountController {
  private final ServiceAccounts accounts;
  private final ServiceAccountStore store;

  ServiceAccountController(ServiceAccounts accounts, ServiceAccountStore store) {
    this.accounts = accounts;
    this.store = store;
  }

  @GetMapping
  Page<ServiceAccount> list(Caller caller, @PathVariable String team, PageQuery page) {
    caller.requireRole(team, Role.ADMIN, "team", team);
    return page.cut(store.list(team, page), ServiceAccount::id);
  }

  /** Its answer holds the secret, so it is not kept to be told again. */
  @NotIdempotent
  @PostMapping
  ResponseEntity<ServiceAccountSecret> create(
      Caller caller, @PathVariable String team, @RequestBody ServiceAccountCreation wanted) {
    ServiceAccountSecret created = accounts.create(caller, team, wanted);
    return Etags.created(
        UriComponentsBuilder.fromPath("/api/v1/teams/{team}/service-accounts/{id}")
            .build(team, created.account().id()),
        created,
        created.account().etag());
  }

  /** A new secret in the place of the present one, which is worth nothing at once. */
  @NotIdempotent
  @PostMapping("/{id}/secret")
  ResponseEntity<ServiceAccountSecret> rotate(
      Caller caller, @PathVariable String team, @PathVariable UUID id, IfMatch ifMatch) {
    ServiceAccountSecret rotated = accounts.rotate(caller, team, id, ifMatch);
    return Etags.ok(rotated, rotated.account().etag());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(Caller caller, @PathVariable String team, @PathVariable UUID id, IfMatch ifMatch) {
    accounts.revoke(caller, team, id, ifMatch);
  }
}
