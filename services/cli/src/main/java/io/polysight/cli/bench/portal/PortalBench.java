package io.polysight.cli.bench.portal;

import io.polysight.cli.bench.Machine;
import io.polysight.cli.browser.Chromium;
import io.polysight.cli.lifecycle.DataOption;
import io.polysight.local.Endpoints;
import io.polysight.local.supervisor.PlatformState;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a person waits for when a page of the running platform's portal is opened. */
@Command(
    name = "portal",
    description =
        "Pages of the running platform's portal in Chromium: paint, content, blocking, shift,"
            + " bytes.")
public final class PortalBench implements Callable<Integer> {
  private static final String TEAM = "vision";
  private static final double KIB = 1024;
  private static final Map<String, String> LISTS = lists();

  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--rounds",
      description = "How often each page is opened; medians are told (default: ${DEFAULT-VALUE}).")
  private int rounds = 5;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description =
          "Put N rows into each list of team vision first, past the services, and search them too."
              + " They stay and serve again: only with --data of a folder that is thrown away.")
  private @Nullable Integer rows;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final PrintStream out = System.out;

  @Override
  public Integer call() {
    if (rounds < 1) {
      throw new ParameterException(
          spec.commandLine(), "--rounds " + rounds + ": at least 1 is needed");
    }
    if (rows != null && (rows < 1 || rows > 999_999)) {
      throw new ParameterException(spec.commandLine(), "--rows " + rows + ": 1 to 999999 fit");
    }
    if (rows != null && !data.isGiven()) {
      throw new ParameterException(
          spec.commandLine(),
          "--rows fills the lists for good; name a folder that is thrown away with --data");
    }
    String url =
        PlatformState.read(data.folder())
            .map(PlatformState::url)
            .orElseThrow(() ->
                new IllegalStateException(
                    "no platform runs on "
                        + data.folder().root()
                        + "; start it with ./polysight up"));
    var program =
        Chromium.installed().orElseThrow(() -> new IllegalStateException(Chromium.MISSING));
    Endpoints endpoints = Endpoints.read(data.folder().endpoints());
    Map<String, String> pages = pages();
    if (rows != null) {
      pages.putAll(longPages(filled(endpoints, rows)));
    }
    try (Chromium chromium = new Chromium(program)) {
      String password = endpoints.identity().demoPassword();
      measure(new PortalLoads(chromium, URI.create(url), "ada", password), pages);
    }
    return 0;
  }

  private ManyRows filled(Endpoints endpoints, int wanted) {
    Endpoints.Postgres server = endpoints.postgres();
    Optional<ManyRows> there = ManyRows.there(server, TEAM);
    if (there.isPresent()) {
      out.println(there.get().rows() + " rows are in each list of team " + TEAM + " already");
      return there.get();
    }
    var many = new ManyRows(server, TEAM, wanted, System.currentTimeMillis());
    many.insert();
    SharedPredictions.put(endpoints.s3());
    out.println(wanted + " rows put into each list of team " + TEAM);
    return many;
  }

  private void measure(PortalLoads loads, Map<String, String> pages) {
    out.println(
        "the portal on this machine, no network between; medians of "
            + rounds
            + "; "
            + Machine.describe());
    out.printf(
        "%-22s %8s %10s %9s %9s %9s %7s %8s %9s %6s%n",
        "",
        "paint ms",
        "content ms",
        "again ms",
        "block. ms",
        "task ms",
        "shift",
        "KiB",
        "requests",
        "rows");
    pages.forEach((name, path) -> {
      List<PageLoad> first = new ArrayList<>();
      List<PageLoad> again = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        PortalLoads.Visits visits = loads.open(path);
        first.add(visits.first());
        again.add(visits.again());
      }
      PageLoad load = PageLoad.median(first);
      out.printf(
          "%-22s %8.0f %10.0f %9.0f %9.0f %9.0f %7.3f %8.1f %9.0f %6.0f%n",
          name,
          load.paint(),
          load.content(),
          PageLoad.median(again).content(),
          load.blocking(),
          load.longest(),
          load.shift(),
          load.bytes() / KIB,
          load.requests(),
          load.rows());
    });
  }

  private static Map<String, String> lists() {
    Map<String, String> lists = new LinkedHashMap<>();
    lists.put("data", "/data");
    lists.put("tasks", "/tasks");
    lists.put("training", "/training");
    lists.put("models", "/models");
    lists.put("evaluations", "/evaluations");
    return lists;
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("playground", "/playground");
    pages.putAll(LISTS);
    return pages;
  }

  /**
   * What grows with the rows: lists searched, objects that have many others, forms that offer them.
   */
  private static Map<String, String> longPages(ManyRows many) {
    String word = "%05d".formatted(many.rows() / 2);
    String model = "/models/" + many.id(1);
    Map<String, String> pages = new LinkedHashMap<>();
    LISTS.forEach((name, path) -> pages.put(name + ", searched", path + "?q=" + word));
    pages.put("evaluation runs", "/evaluations?tab=runs");
    pages.put("failed runs", "/evaluations?tab=runs&state=FAILED");
    pages.put("leaderboard", "/evaluations/benchmarks/" + many.id(1));
    pages.put("model's versions", model);
    pages.put("model's aliases", model + "?tab=aliases");
    pages.put("task's scores", "/tasks/" + many.id(1) + "?tab=scores");
    pages.put("new job", "/training/new");
    pages.put("new benchmark", "/evaluations/new");
    pages.put("events", "/events");
    pages.put("event log", "/events?tab=log");
    pages.put("audit log", "/team?tab=audit");
    return pages;
  }
}
