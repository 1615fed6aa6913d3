package io.polysight.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.polysight.local.Names;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scripts of the containers, run here with their programs replaced by ones that only speak. */
class DockerScriptsTest {
  private static final Path HOME = Path.of(System.getProperty("polysight.home", ".."));

  @Test
  void createsTheTopicsOfTheLocalDefault() throws Exception {
    String script =
        Files.readString(HOME.resolve("docker/kafka/topics.sh"))
            .replace("/opt/kafka/bin/kafka-topics.sh", "echo");

    assertThat(found("--topic (\\S+)", run(script, Map.of())))
        .containsExactlyInAnyOrderElementsOf(Names.topics());
  }

  @Test
  void createsTheBucketsOfTheLocalDefault() throws Exception {
    String script =
        "mc() { echo \"mc $*\"; }\n" + Files.readString(HOME.resolve("docker/minio/buckets.sh"));
    Map<String, String> environment =
        Map.of(
            "MINIO_ROOT_USER", "root", "MINIO_ROOT_PASSWORD", "p", "POLYSIGHT_S3_SECRET_KEY", "s");

    assertThat(found("mc mb --ignore-existing store/(\\S+)", run(script, environment)))
        .containsExactlyInAnyOrderElementsOf(Names.BUCKETS);
  }

  @Test
  void createsTheDatabasesOfTheLocalDefaultAndKeycloaks() throws Exception {
    String script =
        "psql() { cat > /dev/null; echo \"$*\"; }\n"
            + Files.readString(HOME.resolve("docker/postgres/databases.sh"));
    List<String> expected =
        Stream.concat(Names.databases().stream(), Stream.of("keycloak")).toList();
    Map<String, String> environment = new HashMap<>(Map.of("POSTGRES_USER", "postgres"));
    expected.forEach(name ->
        environment.put(
            "POLYSIGHT_DATABASE_PASSWORD_" + name.toUpperCase(), "password-of-" + name));

    String said = run(script, environment);

    assertThat(found("-v name=(\\S+)", said)).containsExactlyInAnyOrderElementsOf(expected);
    expected.forEach(
        name -> assertThat(said).contains("name=" + name + " -v password=password-of-" + name));
  }

  @Test
  void callsAServiceHealthyOnlyWhenItSaysSo() throws Exception {
    String script = Files.readString(HOME.resolve("docker/service/healthy.sh"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/actuator/health/readiness", exchange -> answer(exchange, 200));
    server.createContext("/sick", exchange -> answer(exchange, 503));
    server.start();
    String port = Integer.toString(server.getAddress().getPort());
    try {
      assertThat(exitCode(script, port)).isZero();
      assertThat(exitCode(script, port, "/sick")).isNotZero();
    } finally {
      server.stop(0);
    }
    assertThat(exitCode(script, port)).isNotZero();
  }

  private static void answer(com.sun.net.httpserver.HttpExchange exchange, int status)
      throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static int exitCode(String script, String... arguments) throws Exception {
    return start(script, Map.of(), arguments).waitFor();
  }

  private static String run(String script, Map<String, String> environment) throws Exception {
    Process process = start(script, environment);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static Process start(String script, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("bash", "-c", script, "script"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static List<String> found(String pattern, String text) {
    List<String> values = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      values.add(matcher.group(1));
    }
    return values;
  }
}
