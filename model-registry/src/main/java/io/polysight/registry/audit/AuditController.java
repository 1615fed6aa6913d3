package io.polysight.registry.audit;

import io.polysight.contracts.Page;
import io.polysight.contracts.teams.AuditEntry;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.web.PageQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log over HTTP, for the admins of the team. */
@RestController
@RequestMapping("/api/v1/teams/{team}/audit-log")
class AuditController {
  private final AuditStore log;
  private final AuditTable table;

  AuditController(AuditStore log, AuditTable table) {
    this.log = log;
    this.table = table;
  }

  /**
   * What was done, newest first.
   *
   * @param actor user name or client id of who did it; {@code *} leaves out what the platform did
   *     of itself
   * @param kind a whole type of events, or a part of it up to a dot, such as {@code
   *     io.polysight.team}
   */
  @GetMapping
  Page<AuditEntry> entries(
      Caller caller,
      @PathVariable String team,
      @RequestParam(required = false) @Nullable String actor,
      @RequestParam(required = false) @Nullable String kind,
      PageQuery page) {
    caller.requireRole(team, Role.ADMIN, "team", team);
    return page.cut(log.page(team, new AuditFilter(actor, kind), page), AuditEntry::id);
  }

  /**
   * All of it as CSV, newest first.
   *
   * @param actor user name or client id of who did it; {@code *} leaves out what the platform did
   *     of itself
   * @param kind a whole type of events, or a part of it up to a dot
   */
  @GetMapping(path = "/export", produces = "text/csv;charset=UTF-8")
  void export(
      Caller caller,
      @PathVariable String team,
      @RequestParam(required = false) @Nullable String actor,
      @RequestParam(required = false) @Nullable String kind,
      HttpServletResponse response)
      throws IOException {
    caller.requireRole(team, Role.ADMIN, "team", team);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("audit-log.csv").build().toString());
    table.write(team, new AuditFilter(actor, kind), response.getWriter());
  }
}
