package io.polysight.inference.promptweights;

import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.contracts.serving.PromptWeighting;
import io.polysight.contracts.serving.PromptWeightingCreation;
import io.polysight.generalist.prompts.PromptWeights;
import io.polysight.platform.security.TeamFilter;
import io.polysight.platform.store.JsonColumn;
import io.polysight.platform.web.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** Weights of prompts in the database, beside the batches that learn them. */
final class PromptWeightingStore {
  private static final TypeReference<List<String>> PROMPTS = new TypeReference<>() {};
  private static final String SELECT =
      """
      select w.id, b.request, b.state, b.done, b.total, b.failure, w.prompts, w.learnt, w.active,
        w.created_at, w.created_by, w.etag
      from prompt_weighting w join batch_prediction b using (id)
      """;

  private final JdbcClient jdbc;
  private final JsonColumn json;

  PromptWeightingStore(JdbcClient jdbc, JsonColumn json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Beside the batch of that id, in its transaction. */
  void add(
      UUID id, PromptWeightingCreation wanted, List<String> prompts, Instant at, String creator) {
    jdbc.sql(
            """
            insert into prompt_weighting
              (id, task, revision, model_version, prompts, created_at, created_by)
            values (:id, :task, :revision, :version, :prompts, :at, :creator)
            """)
        .param("id", id)
        .param("task", wanted.task())
        .param("revision", wanted.revision())
        .param("version", wanted.modelVersion())
        .param("prompts", json.of(prompts))
        .param("at", Timestamp.from(at))
        .param("creator", creator)
        .update();
  }

  void learnt(UUID id, LearntWeights learnt) {
    jdbc.sql("update prompt_weighting set learnt = :learnt, etag = etag + 1 where id = :id")
        .param("id", id)
        .param("learnt", json.of(learnt))
        .update();
  }

  Optional<PromptWeighting> find(UUID id) {
    return jdbc.sql(SELECT + "where w.id = :id").param("id", id).query(this::weighting).optional();
  }

  /** Newest first. */
  List<PromptWeighting> list(TeamFilter teams, @Nullable UUID task, PageQuery page) {
    return jdbc.sql(
            SELECT
                + "where "
                + teams.sql("b.team")
                + """
                 and (cast(:task as uuid) is null or w.task = :task) and w.id < :before
                order by w.id desc limit :rows
                """)
        .param("teams", teams.parameter())
        .param("task", task)
        .param("before", page.before())
        .param("rows", page.rows())
        .query(this::weighting)
        .list();
  }

  Optional<WeightsInUse> inUse(UUID task, int revision, UUID modelVersion) {
    return jdbc.sql(
            """
            select id, learnt from prompt_weighting
            where task = :task and revision = :revision and model_version = :version and active
            """)
        .param("task", task)
        .param("revision", revision)
        .param("version", modelVersion)
        .query((row, number) ->
            new WeightsInUse(
                row.getObject("id", UUID.class),
                new PromptWeights(json.read(row, "learnt", LearntWeights.class).weights())))
        .optional();
  }

  /** Puts all weights out of use that are for the same as these. */
  void putOthersAside(UUID id) {
    jdbc.sql(
            """
            update prompt_weighting o set active = false, etag = o.etag + 1
            from prompt_weighting w
            where w.id = :id and o.id <> w.id and o.active
              and (o.task, o.revision, o.model_version) = (w.task, w.revision, w.model_version)
            """)
        .param("id", id)
        .update();
  }

  void use(UUID id, boolean active) {
    jdbc.sql("update prompt_weighting set active = :active, etag = etag + 1 where id = :id")
        .param("id", id)
        .param("active", active)
        .update();
  }

  /** Keeps changes of the weights of a task in order until the transaction ends. */
  void lock(UUID id) {
    jdbc.sql(
            """
            select o.id from prompt_weighting o join prompt_weighting w on o.task = w.task
            where w.id = :id order by o.id for update of o
            """)
        .param("id", id)
        .query(UUID.class)
        .list();
  }

  private PromptWeighting weighting(ResultSet row, int number) throws SQLException {
    LearntWeights learnt = json.readNullable(row, "learnt", LearntWeights.class);
    List<String> texts = json.read(row, "prompts", PROMPTS);
    List<PromptWeighting.Prompt> prompts = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Double score = learnt == null ? null : learnt.scores().get(i);
      Double weight = learnt == null ? null : learnt.weights().get(i);
      prompts.add(new PromptWeighting.Prompt(texts.get(i), score, weight));
    }
    return new PromptWeighting(
        row.getObject("id", UUID.class),
        json.read(row, "request", PromptWeightingCreation.class),
        BatchPrediction.State.valueOf(row.getString("state")),
        row.getLong("done"),
        row.getLong("total"),
        prompts,
        learnt == null ? null : learnt.images(),
        learnt == null ? null : learnt.changed(),
        row.getBoolean("active"),
        row.getString("failure"),
        row.getTimestamp("created_at").toInstant(),
        row.getString("created_by"),
        row.getLong("etag"));
  }
}
