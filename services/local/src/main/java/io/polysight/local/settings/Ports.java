package io.polysight.local.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which port each process listens on: the one used last, else the usual one, else a free one. */
public final class Ports {
  /** Whether a first start takes the ports that the documentation names, or any free ones. */
  public enum Policy {
    USUAL,
    RANDOM
  }

  private static final Map<String, Integer> USUAL =
      Map.ofEntries(
          Map.entry("gateway", 8080),
          Map.entry("dataset-service", 8081),
          Map.entry("trainer-service", 8082),
          Map.entry("model-registry", 8083),
          Map.entry("inference-service", 8084),
          Map.entry("eval-service", 8085),
          Map.entry("postgres", 55432),
          Map.entry("kafka", 19092),
          Map.entry("kafka-controller", 19093),
          Map.entry("s3", 19000),
          Map.entry("keycloak", 18080),
          Map.entry("keycloak-management", 18081));
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DataFolder data;
  private final Policy policy;
  private final Map<String, Integer> remembered = new LinkedHashMap<>();
  private final Map<String, Integer> chosen = new LinkedHashMap<>();

  private Ports(DataFolder data, Policy policy) {
    this.data = data;
    this.policy = policy;
  }

  public static Ports load(DataFolder data, Policy policy) {
    Ports ports = new Ports(data, policy);
    if (Files.exists(data.ports())) {
      ports.remembered.putAll(
          JSON.readValue(data.ports(), new TypeReference<Map<String, Integer>>() {}));
    }
    return ports;
  }

  /** The port of that process; the same one as long as this object lives. */
  public synchronized int of(String process) {
    Integer known = chosen.get(process);
    if (known != null) {
      return known;
    }
    int port = choose(process);
    chosen.put(process, port);
    remembered.put(process, port);
    DataFolder.replace(
        data.ports(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(remembered));
    return port;
  }

  private int choose(String process) {
    Integer last = remembered.get(process);
    if (last != null && isFree(last)) {
      return last;
    }
    Integer usual = USUAL.get(process);
    if (policy == Policy.USUAL && usual != null && isFree(usual)) {
      return usual;
    }
    for (int attempt = 0; attempt < 100; attempt++) {
      int port = anyFree();
      if (!chosen.containsValue(port) && !remembered.containsValue(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port found for " + process + " on 127.0.0.1");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static int anyFree() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port on 127.0.0.1", e);
    }
  }
}
