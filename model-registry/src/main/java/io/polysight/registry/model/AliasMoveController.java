package io.polysight.registry.model;

import io.polysight.contracts.Page;
import io.polysight.contracts.models.RecordedAliasMove;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.PageQuery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where aliases have been, over HTTP. */
@RestController
class AliasMoveController {
  private final AliasMoves moves;

  AliasMoveController(AliasMoves moves) {
    this.moves = moves;
  }

  /**
   * Moves of aliases, newest first.
   *
   * @param alias name of the alias, such as {@code champion}
   */
  @GetMapping("/api/v1/alias-moves")
  Page<RecordedAliasMove> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String team,
      @RequestParam(required = false) @Nullable UUID model,
      @RequestParam(required = false) @Nullable String alias,
      PageQuery page) {
    return page.cut(
        moves.list(Models.filter(caller, team), model, alias, page), RecordedAliasMove::id);
  }
}
