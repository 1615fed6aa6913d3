package io.polysight.local;

import io.polysight.local.settings.DataFolder;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the running servers are and how to sign in to them. Holds secrets: its file is readable by
 * the owner only.
 */
public record Endpoints(Postgres postgres, String kafka, S3 s3, Identity identity) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * @param passwords of the roles, each named as the database it owns
   */
  public record Postgres(
      String host,
      int port,
      String superuser,
      String superuserPassword,
      Map<String, String> passwords) {
    public String jdbcUrl(String database) {
      return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }
  }

  /** An S3 server with path-style buckets. */
  public record S3(String endpoint, String accessKey, String secretKey) {}

  /**
   * @param issuer the URL of the realm
   * @param clientSecrets by client id
   * @param demoPassword of every demo user
   */
  public record Identity(
      String issuer,
      String administrator,
      String administratorPassword,
      Map<String, String> clientSecrets,
      String demoPassword) {}

  public static Endpoints read(Path file) {
    return JSON.readValue(file, Endpoints.class);
  }

  void write(Path file) {
    DataFolder.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
  }
}
