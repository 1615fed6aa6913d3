package io.polysight.local.settings;

import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passwords and keys of one installation: drawn once, kept in {@code secrets.json}, never in the
 * repository.
 */
public final class Secrets {
  private static final int BYTES = 24;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DataFolder data;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final SecureRandom random = new SecureRandom();

  private Secrets(DataFolder data) {
    this.data = data;
  }

  public static Secrets load(DataFolder data) {
    Secrets secrets = new Secrets(data);
    if (Files.exists(data.secrets())) {
      secrets.values.putAll(
          JSON.readValue(data.secrets(), new TypeReference<Map<String, String>>() {}));
    }
    return secrets;
  }

  /** The secret of that name; drawn and written down when it is asked for the first time. */
  public synchronized String get(String name) {
    String known = values.get(name);
    if (known != null) {
      return known;
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String drawn = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    values.put(name, drawn);
    DataFolder.replace(
        data.secrets(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(values));
    return drawn;
  }
}
