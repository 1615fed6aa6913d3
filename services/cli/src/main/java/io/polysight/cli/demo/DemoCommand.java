package io.polysight.cli.demo;

import io.polysight.cli.client.PlatformClient;
import io.polysight.cli.client.TokenSource;
import io.polysight.cli.life.Life;
import io.polysight.cli.life.LifeScale;
import io.polysight.cli.life.Platform;
import io.polysight.cli.lifecycle.DataOption;
import io.polysight.cli.lifecycle.UpCommand;
import io.polysight.local.Endpoints;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.supervisor.PlatformState;
import java.io.PrintStream;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the platform and leads one model through its whole life. */
@Command(
    name = "demo",
    description = {
      "Start the platform and lead one model through its whole life: data, tasks, joint training,",
      "evaluation, promotion, serving, and a task that nobody trained for.",
      "It takes some ten minutes on two cores and leaves the platform running."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final String TEAM = "vision";
  private static final String USER = "ada";

  @Mixin private final DataOption data = new DataOption();

  private final PrintStream out = System.out;

  @Override
  public Integer call() {
    DataFolder folder = data.folder();
    int up = new CommandLine(new UpCommand()).execute("--data", folder.root().toString());
    if (up != 0) {
      return up;
    }
    String url =
        PlatformState.read(folder)
            .map(PlatformState::url)
            .orElseThrow(() ->
                new IllegalStateException(
                    "the platform in " + folder.root() + " runs without its services"));
    Endpoints endpoints = Endpoints.read(folder.endpoints());
    Endpoints.Identity identity = endpoints.identity();
    PlatformClient client =
        new PlatformClient(
            URI.create(url), new TokenSource(identity.issuer(), USER, identity.demoPassword()));
    out.println();
    try (TerminalNarrator narrator = new TerminalNarrator(out)) {
      Platform platform = new Platform(client, TEAM, narrator);
      Life life = new Life(platform, narrator, TEAM, LifeScale.demo(), suffix());
      new StoryTable(out).print(life.live());
    }
    out.println();
    out.println("The platform goes on: " + url);
    out.println(
        "Sign in as ada (admin), ben (editor) or vera (viewer) of team vision, or otto (editor) of team retail;");
    out.println("the password of all of them on this installation is " + identity.demoPassword());
    out.println("./polysight status shows the processes, ./polysight down stops them.");
    return 0;
  }

  /** Ends the names of this run, so that the demo can be run again on the same data. */
  private static String suffix() {
    return Long.toString(Instant.now().getEpochSecond(), 36);
  }
}
