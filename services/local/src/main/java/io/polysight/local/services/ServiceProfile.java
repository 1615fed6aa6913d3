package io.polysight.local.services;

import java.util.List;
import java.util.Map;

/**
 * How a service's JVM is sized.
 *
 * @param heapMegabytes at most
 * @param environment besides what its configuration file names
 */
record ServiceProfile(int heapMegabytes, Map<String, String> environment) {
  // OpenMP threads that wait must sleep, not spin, on a machine that runs everything at once.
  private static final Map<String, String> NATIVE =
      Map.of("OMP_WAIT_POLICY", "PASSIVE", "DJL_OFFLINE", "true");

  static ServiceProfile of(String service) {
    return switch (service) {
      case "inference-service" -> new ServiceProfile(512, NATIVE);
      case "trainer-service" -> new ServiceProfile(192, NATIVE);
      case "dataset-service", "eval-service" -> new ServiceProfile(256, Map.of());
      default -> new ServiceProfile(160, Map.of());
    };
  }

  /** The service's own code is light; what is heavy is native, or runs in a worker process. */
  List<String> options() {
    return List.of("-Xms24m", "-Xmx" + heapMegabytes + "m", "-XX:TieredStopAtLevel=1", "-Xss512k");
  }
}
