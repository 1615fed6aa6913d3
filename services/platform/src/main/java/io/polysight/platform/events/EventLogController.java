package io.polysight.platform.events;

import io.polysight.contracts.Page;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.PageQuery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the service has told lately, for those who may see its teams. */
@RestController
@RequestMapping("/api/v1/${spring.application.name}/events")
class EventLogController {
  private final EventLog log;

  EventLogController(EventLog log) {
    this.log = log;
  }

  /**
   * Events newest first, as far back as they are kept.
   *
   * @param type a whole type, or a part of it up to a dot, such as {@code io.polysight.job}
   * @param aggregate what it happened to
   */
  @GetMapping
  Page<LoggedEvent> events(
      Caller caller,
      @RequestParam(required = false) @Nullable String team,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable UUID aggregate,
      PageQuery page) {
    return page.cut(log.page(caller.filter(team), type, aggregate, page), LoggedEvent::id);
  }
}
