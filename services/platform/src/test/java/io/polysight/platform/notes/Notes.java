package io.polysight.platform.notes;

import io.polysight.contracts.EventType;
import io.polysight.contracts.Page;
import io.polysight.contracts.training.JobFailed;
import io.polysight.platform.events.Outbox;
import io.polysight.platform.security.TeamFilter;
import io.polysight.platform.store.Ids;
import io.polysight.platform.store.JsonColumn;
import io.polysight.platform.web.IfMatch;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.Task;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class Notes {
  private static final Logger LOG = LoggerFactory.getLogger(Notes.class);
  private final JdbcClient database;
  private final JsonColumn json;
  private final Outbox outbox;

  Notes(JdbcClient database, JsonColumn json, Outbox outbox) {
    this.database = database;
    this.json = json;
    this.outbox = outbox;
  }

  @Transactional
  public Note create(NoteCreation wanted) {
    Note note = new Note(Ids.next(), wanted.team(), wanted.title(), wanted.shape(), 1);
    LOG.info("creating {}", note.id());
    database
        .sql("insert into note (id, team, title, shape) values (:id, :team, :title, :shape)")
        .param("id", note.id())
        .param("team", note.team())
        .param("title", note.title())
        .param("shape", json.of(note.shape()))
        .update();
    for (int i = 0; i < (wanted.copies() == null ? 0 : wanted.copies()); i++) {
      outbox.publish(
          EventType.JOB_FAILED,
          note.team(),
          note.id(),
          new JobFailed(note.id(), note.team(), note.title(), "copy", (long) i));
    }
    if (note.title().equals("undo")) {
      throw Problems.conflict("undone");
    }
    return note;
  }

  Page<Note> list(TeamFilter teams, PageQuery page) {
    List<Note> rows =
        database
            .sql(
                "select * from note where "
                    + teams.sql("team")
                    + " and id < :before order by id desc limit :rows")
            .param("teams", teams.parameter())
            .param("before", page.before())
            .param("rows", page.rows())
            .query(this::note)
            .list();
    return page.cut(rows, Note::id);
  }

  Note get(UUID id) {
    return database
        .sql("select * from note where id = :id")
        .param("id", id)
        .query(this::note)
        .optional()
        .orElseThrow(() -> Problems.notFound("note", id));
  }

  @Transactional
  public Note rename(UUID id, String title, IfMatch seen) {
    Note note = get(id);
    seen.check(note.etag());
    database
        .sql("update note set title = :title, etag = etag + 1 where id = :id")
        .param("title", title)
        .param("id", id)
        .update();
    return get(id);
  }

  private Note note(ResultSet row, int number) throws SQLException {
    return new Note(
        row.getObject("id", UUID.class),
        row.getString("team"),
        row.getString("title"),
        json.readNullable(row, "shape", Task.class),
        row.getLong("etag"));
  }
}
