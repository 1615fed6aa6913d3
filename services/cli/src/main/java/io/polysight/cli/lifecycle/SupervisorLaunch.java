package io.polysight.cli.lifecycle;

import io.polysight.local.process.LogFile;
import io.polysight.local.process.Tools;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.settings.Installation;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Starts the supervisor as a process that outlives this command and its terminal. */
record SupervisorLaunch(DataFolder data, boolean infrastructureOnly) {
  Process start() throws IOException {
    data.run();
    data.logs();
    LogFile.rotate(log());
    List<String> command = new ArrayList<>();
    Tools.find("setsid").ifPresent(setsid -> command.add(setsid.toString()));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xms8m",
            "-Xmx64m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-Dpolysight.home=" + Installation.ofSystemProperty().home(),
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "-Dorg.slf4j.simpleLogger.log.org.apache.kafka=error",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
            "-cp",
            classPath(),
            "io.polysight.local.SupervisorProcess",
            data.root().toString()));
    if (infrastructureOnly) {
      command.add("--infrastructure-only");
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
        .redirectOutput(Redirect.appendTo(log().toFile()))
        .start();
  }

  /** With a copy of our own jar in front: a build may replace the original while we run. */
  private String classPath() throws IOException {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path file = Path.of(entry);
      if (file.getFileName().toString().matches("local-.*\\.jar")) {
        Path copy = data.applications().resolve("supervisor.jar");
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        entries.addFirst(copy.toString());
      } else {
        entries.add(entry);
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  Path log() {
    return data.log("supervisor");
  }
}
