package io.polysight.inference.slot;

import io.polysight.contracts.Page;
import io.polysight.contracts.models.SharedTeam;
import io.polysight.contracts.serving.ServingSlot;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.TeamFilter;
import io.polysight.platform.web.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is served, over HTTP. */
@RestController
@RequestMapping("/api/v1/serving/slots")
class SlotController {
  private final Slots slots;

  SlotController(Slots slots) {
    this.slots = slots;
  }

  /**
   * The slots of the caller's teams and the platform's own, which every member of a team may ask.
   * From memory: they are told, as they answer, while the database is away.
   */
  @GetMapping
  Page<ServingSlot> list(
      Caller caller, @RequestParam(required = false) @Nullable String team, PageQuery page) {
    TeamFilter shown = caller.filter(team);
    boolean isMember = shown.teams() == null || !shown.teams().isEmpty();
    return page.of(
        slots.all().stream()
            .filter(slot ->
                slot.team().equals(SharedTeam.NAME) ? isMember : shown.includes(slot.team()))
            .toList(),
        ServingSlot::id);
  }
}
