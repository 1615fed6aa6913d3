package io.polysight.eval.forecast;

import io.polysight.contracts.Page;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.evaluations.ScoreForecast;
import io.polysight.contracts.evaluations.ScoreForecastCreation;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.store.Ids;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.Problems;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Forecasts of accuracy over HTTP. */
@RestController
@RequestMapping("/api/v1/score-forecasts")
class ScoreForecastController {
  private final ForecastCheck check;
  private final Sources sources;
  private final ForecastStore store;
  private final MeasuredSince measured;

  ScoreForecastController(
      ForecastCheck check, Sources sources, ForecastStore store, MeasuredSince measured) {
    this.check = check;
    this.sources = sources;
    this.store = store;
    this.measured = measured;
  }

  /** Answers the forecast there is, unless it failed: then it is made anew. */
  @PostMapping
  ResponseEntity<ScoreForecast> create(Caller caller, @RequestBody ScoreForecastCreation wanted) {
    UUID id = wanted.task();
    RegisteredTask task = check.task(id).orElseThrow(() -> Problems.notFound("task", id));
    caller.requireRole(task.team(), Role.EDITOR, "task", id);
    Asked asked = check.check(task, wanted);
    UUID named = wanted.source();
    UUID made =
        store.queue(
            forecast(
                caller, asked, named == null ? sources.best(asked) : sources.named(named, asked)));
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/score-forecasts/" + made))
        .body(get(caller, made));
  }

  private static ScoreForecast forecast(Caller caller, Asked asked, ScoreForecast.Source source) {
    return new ScoreForecast(
        Ids.next(),
        asked.task().team(),
        asked.task().id(),
        asked.task().revision(),
        asked.datasetVersion(),
        asked.split(),
        asked.model().id(),
        asked.model().model(),
        asked.model().number(),
        source,
        ScoreForecast.State.QUEUED,
        0,
        0,
        null,
        null,
        null,
        Instant.now().truncatedTo(ChronoUnit.MICROS),
        caller.name(),
        null);
  }

  @GetMapping
  Page<ScoreForecast> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String team,
      @RequestParam(required = false) @Nullable UUID task,
      PageQuery page) {
    return page.cut(
        store.list(caller.filter(team), task, page).stream().map(measured::beside).toList(),
        ScoreForecast::id);
  }

  @GetMapping("/{id}")
  ScoreForecast get(Caller caller, @PathVariable UUID id) {
    ScoreForecast forecast =
        store.find(id).orElseThrow(() -> Problems.notFound("score forecast", id));
    caller.visible(forecast.team(), "score forecast", id);
    return measured.beside(forecast);
  }
}
