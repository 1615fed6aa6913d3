package io.polysight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PolysightTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... words) {
    return Polysight.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(words);
  }

  @Test
  void everyCommandExplainsItself() {
    for (CommandLine command : Polysight.commandLine().getSubcommands().values()) {
      assertThat(command.getCommandSpec().usageMessage().description())
          .as(command.getCommandName())
          .isNotEmpty();
      assertThat(run(command.getCommandName(), "--help")).isZero();
      assertThat(out.toString()).contains("polysight " + command.getCommandName());
    }
  }

  @Test
  void answersWrongUsageWithTwoAndSaysWhatWasMeant() {
    assertThat(run("stats")).isEqualTo(2);
    assertThat(err.toString()).contains("stats").contains("status");
  }

  @Test
  void statusOfAPlatformThatDoesNotRunIsAFailure(@TempDir Path folder) {
    assertThat(run("status", "--data", folder.toString())).isEqualTo(1);
  }

  @Test
  void downSucceedsWhereNothingRuns(@TempDir Path folder) {
    assertThat(run("down", "--data", folder.toString())).isZero();
  }

  @Test
  void logsOfAnUnknownProcessNamesThoseThereAre(@TempDir Path folder) {
    assertThat(run("logs", "kafak", "--data", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("no log of 'kafak'").doesNotContain("\tat ");
  }
}
