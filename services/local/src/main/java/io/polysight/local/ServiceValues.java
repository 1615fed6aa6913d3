package io.polysight.local;

import io.polysight.local.settings.DataFolder;
import io.polysight.local.settings.Installation;
import io.polysight.local.settings.Ports;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The value of every placeholder that a service's configuration file may name. */
record ServiceValues(Installation installation, DataFolder data, Endpoints endpoints, Ports ports) {
  Map<String, String> of(String service) {
    Map<String, String> values = new HashMap<>();
    values.put("POLYSIGHT_ADDRESS", "127.0.0.1");
    values.put("POLYSIGHT_PORT", Integer.toString(ports.of(service)));
    values.put("POLYSIGHT_WORK_DIR", data.work().resolve(service).toString());
    values.put("POLYSIGHT_PORTAL_DIR", installation.portal().toString());
    values.put("POLYSIGHT_MODELS_DIR", installation.models().toString());
    values.put("POLYSIGHT_PUBLIC_URL", url(Names.GATEWAY));
    values.put("POLYSIGHT_KAFKA", endpoints.kafka());
    values.put("POLYSIGHT_S3_ENDPOINT", endpoints.s3().endpoint());
    values.put("POLYSIGHT_S3_PUBLIC_ENDPOINT", endpoints.s3().endpoint());
    values.put("POLYSIGHT_S3_ACCESS_KEY", endpoints.s3().accessKey());
    values.put("POLYSIGHT_S3_SECRET_KEY", endpoints.s3().secretKey());
    values.put("POLYSIGHT_ISSUER", endpoints.identity().issuer());
    values.put("POLYSIGHT_IDENTITY_URL", endpoints.identity().issuer());
    values.put(
        "POLYSIGHT_CLIENT_SECRET",
        Objects.requireNonNull(endpoints.identity().clientSecrets().get(service)));
    values.put(
        "POLYSIGHT_TEAM_ADMINISTRATION_SECRET",
        Objects.requireNonNull(
            endpoints.identity().clientSecrets().get(Names.TEAM_ADMINISTRATION)));
    for (String backend : Names.BACKEND_SERVICES) {
      String name = backend.toUpperCase(Locale.ROOT).replace('-', '_');
      values.put("POLYSIGHT_" + name + "_URL", url(backend));
    }
    String database = Names.database(service);
    String password = endpoints.postgres().passwords().get(database);
    if (password != null) {
      values.put("POLYSIGHT_DATABASE_URL", endpoints.postgres().jdbcUrl(database));
      values.put("POLYSIGHT_DATABASE_USER", database);
      values.put("POLYSIGHT_DATABASE_PASSWORD", password);
    }
    return values;
  }

  private String url(String service) {
    return "http://127.0.0.1:" + ports.of(service);
  }
}
