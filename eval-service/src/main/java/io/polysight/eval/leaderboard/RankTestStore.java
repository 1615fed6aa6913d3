package io.polysight.eval.leaderboard;

import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.eval.leaderboard.RankTest.Between;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rank tests in the database, so that each is made once. */
@Repository
class RankTestStore {
  private final JdbcClient jdbc;

  RankTestStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All tests between some runs of one benchmark, in one question. */
  Map<Between, RankTest> between(UUID benchmark, List<EvaluationRun> runs, String settings) {
    UUID[] ids = runs.stream().map(EvaluationRun::id).toArray(UUID[]::new);
    Map<Between, RankTest> tests = new HashMap<>();
    jdbc.sql(
            """
            select first, second, p_value from rank_test
            where benchmark = :benchmark and settings = :settings
              and first = any(:runs) and second = any(:runs)
            """)
        .param("benchmark", benchmark)
        .param("settings", settings)
        .param("runs", ids)
        .query(row -> {
          Double pValue = row.getObject("p_value", Double.class);
          tests.put(
              new Between(row.getObject("first", UUID.class), row.getObject("second", UUID.class)),
              new RankTest(pValue == null ? OptionalDouble.empty() : OptionalDouble.of(pValue)));
        });
    return tests;
  }

  void keep(EvaluationRun one, EvaluationRun other, String settings, RankTest test) {
    Between between = Between.of(one, other);
    jdbc.sql(
            """
            insert into rank_test (benchmark, settings, first, second, team, p_value)
            values (:benchmark, :settings, :first, :second, :team, :pValue)
            on conflict do nothing
            """)
        .param("benchmark", one.benchmark())
        .param("settings", settings)
        .param("first", between.first())
        .param("second", between.second())
        .param("team", one.team())
        .param(
            "pValue",
            test.pValue().isPresent() ? test.pValue().getAsDouble() : null,
            java.sql.Types.DOUBLE)
        .update();
  }
}
