package io.polysight.local.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A checkout with what its build has made.
 *
 * @param home the folder that holds {@code polysight}
 */
public record Installation(Path home) {
  public Installation {
    home = home.toAbsolutePath().normalize();
  }

  /** The installation named by {@code -Dpolysight.home}, else the working directory. */
  public static Installation ofSystemProperty() {
    return new Installation(Path.of(System.getProperty("polysight.home", "")));
  }

  public Path kafkaJars() {
    return built("services/local/servers/kafka/target/lib");
  }

  public Path s3Jars() {
    return built("services/local/servers/s3/target/lib");
  }

  public Path config() {
    return home.resolve("config");
  }

  /** The checkpoints that come with the platform, a folder each. */
  public Path models() {
    return home.resolve("models");
  }

  public Path portal() {
    return home.resolve("frontend/dist");
  }

  /** The archive with PostgreSQL's binaries for this machine. */
  public Path postgresArchive() {
    return only(built("services/local/target/runtime/postgres-archive"), "postgres-");
  }

  public Path keycloak() {
    return only(built("services/local/target/runtime"), "keycloak-");
  }

  /** The executable jar of a service, which need not exist. */
  public Path serviceJar(String service) {
    return home.resolve(service).resolve("target").resolve(service + ".jar");
  }

  private static Path only(Path folder, String prefix) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .max(Path::compareTo)
          .orElseThrow(() -> notBuilt(folder.resolve(prefix + "*")));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + folder, e);
    }
  }

  private Path built(String relative) {
    Path path = home.resolve(relative);
    if (!Files.isDirectory(path)) {
      throw notBuilt(path);
    }
    return path;
  }

  private static IllegalStateException notBuilt(Path path) {
    return new IllegalStateException(
        path + " is missing: build it with 'mvn -DskipTests install' in the project's folder");
  }
}
