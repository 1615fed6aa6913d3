package io.polysight.registry.promotion;

import io.polysight.contracts.models.Alias;
import io.polysight.contracts.models.AliasCreation;
import io.polysight.contracts.models.AliasMove;
import io.polysight.contracts.models.AliasPolicy;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Etags;
import io.polysight.platform.web.IfMatch;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Aliases over HTTP. */
@RestController
@RequestMapping("/api/v1/models/{model}/aliases")
class AliasController {
  private final Promotion promotion;

  AliasController(Promotion promotion) {
    this.promotion = promotion;
  }

  @PostMapping
  ResponseEntity<Alias> create(
      Caller caller, @PathVariable UUID model, @RequestBody AliasCreation wanted) {
    Alias alias = promotion.create(caller, model, wanted);
    return Etags.created(
        URI.create("/api/v1/models/" + model + "/aliases/" + alias.name()), alias, alias.etag());
  }

  @PutMapping("/{name}/policy")
  ResponseEntity<Alias> setPolicy(
      Caller caller,
      @PathVariable UUID model,
      @PathVariable String name,
      @RequestBody AliasPolicy policy,
      IfMatch ifMatch) {
    Alias alias = promotion.setPolicy(caller, model, name, policy, ifMatch);
    return Etags.ok(alias, alias.etag());
  }

  @PostMapping("/{name}/moves")
  ResponseEntity<Alias> move(
      Caller caller,
      @PathVariable UUID model,
      @PathVariable String name,
      @RequestBody AliasMove wanted,
      IfMatch ifMatch) {
    Alias alias = promotion.move(caller, model, name, wanted, ifMatch);
    return Etags.ok(alias, alias.etag());
  }
}
