package io.polysight.eval.benchmark;

import io.polysight.contracts.Page;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.BenchmarkCreation;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.store.Ids;
import io.polysight.platform.web.Etags;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.Problems;
import io.polysight.platform.web.TextQuery;
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

/** Benchmarks over HTTP. */
@RestController
@RequestMapping("/api/v1/benchmarks")
class BenchmarkController {
  private final BenchmarkStore store;
  private final BenchmarkCheck check;

  BenchmarkController(BenchmarkStore store, BenchmarkCheck check) {
    this.store = store;
    this.check = check;
  }

  @PostMapping
  ResponseEntity<Benchmark> create(Caller caller, @RequestBody BenchmarkCreation wanted) {
    caller.requireRole(wanted.team(), Role.EDITOR);
    BenchmarkCheck.Checked checked = check.check(wanted);
    RegisteredTask task = checked.task();
    var benchmark =
        new Benchmark(
            Ids.next(),
            wanted.team(),
            wanted.name(),
            wanted.model(),
            task.id(),
            task.revision(),
            wanted.datasetVersion(),
            wanted.split(),
            BenchmarkCheck.labelSpace(wanted, task.task()),
            Boolean.TRUE.equals(wanted.everyVersion()),
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            caller.name(),
            1);
    if (!store.insert(new StoredBenchmark(benchmark, task.task(), checked.version().digest()))) {
      throw taken(wanted);
    }
    return Etags.created(
        URI.create("/api/v1/benchmarks/" + benchmark.id()), benchmark, benchmark.etag());
  }

  @GetMapping
  Page<Benchmark> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String team,
      @RequestParam(required = false) @Nullable String model,
      @RequestParam(required = false) @Nullable UUID task,
      TextQuery search,
      PageQuery page) {
    return page.cut(
        store.list(caller.filter(team), page, model, task, search).stream()
            .map(StoredBenchmark::benchmark)
            .toList(),
        Benchmark::id);
  }

  @GetMapping("/{id}")
  ResponseEntity<Benchmark> get(Caller caller, @PathVariable UUID id) {
    Benchmark benchmark =
        store.find(id).orElseThrow(() -> Problems.notFound("benchmark", id)).benchmark();
    caller.visible(benchmark.team(), "benchmark", id);
    return Etags.ok(benchmark, benchmark.etag());
  }

  private RuntimeException taken(BenchmarkCreation wanted) {
    String existing =
        store.named(wanted.team(), wanted.name()).map(id -> " with id " + id).orElse("");
    return Problems.conflict(
        "team '"
            + wanted.team()
            + "' already has a benchmark '"
            + wanted.name()
            + "'"
            + existing
            + "; a benchmark never changes, so choose another name");
  }
}
