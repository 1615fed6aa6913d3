package io.polysight.trainer.worker;

import io.polysight.objects.ObjectStoreSettings;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** The environment a worker is given: where the object store is and how to sign in to it. */
public record WorkerEnvironment(ObjectStoreSettings objectStore) {
  private static final String ENDPOINT = "POLYSIGHT_S3_ENDPOINT";
  private static final String ACCESS_KEY = "POLYSIGHT_S3_ACCESS_KEY";
  private static final String SECRET_KEY = "POLYSIGHT_S3_SECRET_KEY";
  private static final String OURS = "POLYSIGHT_";

  /**
   * @param variables of the process
   * @throws IllegalArgumentException naming a variable that is absent
   */
  public static WorkerEnvironment from(Map<String, String> variables) {
    URI endpoint = URI.create(required(variables, ENDPOINT));
    return new WorkerEnvironment(
        new ObjectStoreSettings(
            endpoint, endpoint, required(variables, ACCESS_KEY), required(variables, SECRET_KEY)));
  }

  /**
   * The parent's environment without any secret of the parent's own, with what a worker needs.
   *
   * @param parent variables of the parent process
   */
  public Map<String, String> under(Map<String, String> parent) {
    Map<String, String> variables = new TreeMap<>(parent);
    variables.keySet().removeIf(name -> name.startsWith(OURS));
    variables.put(ENDPOINT, objectStore.endpoint().toString());
    variables.put(ACCESS_KEY, objectStore.accessKey());
    variables.put(SECRET_KEY, objectStore.secretKey());
    // Idle OpenMP threads sleep instead of burning the cores the service needs.
    variables.put("OMP_WAIT_POLICY", "PASSIVE");
    variables.put("DJL_OFFLINE", "true");
    return variables;
  }

  private static String required(Map<String, String> variables, String name) {
    String value = variables.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          "the environment variable " + name + " is absent; trainer-service sets it");
    }
    return value;
  }
}
