package io.polysight.inference.slot;

import io.polysight.contracts.models.SharedTeam;
import io.polysight.contracts.serving.ServingSlot;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.TeamFilter;
import java.util.List;
import java.util.stream.Stream;
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
   * The slots of the caller's teams, by team and model; then the platform's own, which every member
   * of a team may ask.
   */
  @GetMapping
  List<ServingSlot> list(Caller caller, @RequestParam(required = false) @Nullable String team) {
    TeamFilter shown = caller.filter(team);
    boolean isMember = shown.teams() == null || !shown.teams().isEmpty();
    return Stream.concat(
            slots.all().stream()
                .filter(
                    slot -> !slot.team().equals(SharedTeam.NAME) && shown.includes(slot.team())),
            slots.of(SharedTeam.NAME).stream().filter(slot -> isMember))
        .toList();
  }
}
