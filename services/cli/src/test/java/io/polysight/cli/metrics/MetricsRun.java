package io.polysight.cli.metrics;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code ./polysight metrics ...} answers.
 *
 * @param out standard output
 * @param err the message of a failure
 */
record MetricsRun(int status, String out, String err) {
  static MetricsRun of(String... words) {
    PrintStream console = System.out;
    var out = new ByteArrayOutputStream();
    var err = new StringWriter();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      int status =
          new CommandLine(new MetricsCommand())
              .setCaseInsensitiveEnumValuesAllowed(true)
              .setErr(new PrintWriter(err))
              .setExecutionExceptionHandler((failure, command, parsed) -> {
                command.getErr().println(failure.getMessage());
                return 1;
              })
              .execute(words);
      return new MetricsRun(status, out.toString(StandardCharsets.UTF_8), err.toString());
    } finally {
      System.setOut(console);
    }
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(out);
  }
}
