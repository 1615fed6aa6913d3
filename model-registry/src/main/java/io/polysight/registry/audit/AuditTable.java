package io.polysight.registry.audit;

import io.polysight.contracts.Page;
import io.polysight.contracts.teams.AuditEntry;
import io.polysight.platform.web.Csv;
import io.polysight.platform.web.PageQuery;
import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The audit log as a table, a page at a time, so that a long one needs no memory. */
@Component
class AuditTable {
  private final AuditStore log;
  private final JsonMapper json;

  AuditTable(AuditStore log, JsonMapper json) {
    this.log = log;
    this.json = json;
  }

  void write(String team, AuditFilter filter, Writer out) throws IOException {
    out.write(Csv.line(Stream.of("at", "actor", "kind", "subject", "data", "id")));
    UUID after = null;
    Page<AuditEntry> page;
    do {
      var query = new PageQuery(PageQuery.MAX_LIMIT, after);
      page = query.cut(log.page(team, filter, query), AuditEntry::id);
      for (AuditEntry entry : page.items()) {
        out.write(line(entry));
      }
      after = page.next() == null ? null : UUID.fromString(page.next());
    } while (after != null);
  }

  private String line(AuditEntry entry) {
    return Csv.line(
        Stream.of(
            entry.at().toString(),
            Csv.text(Objects.requireNonNullElse(entry.actor(), "")),
            Csv.quoted(entry.kind()),
            entry.subject().toString(),
            Csv.quoted(json.writeValueAsString(entry.data())),
            entry.id().toString()));
  }
}
