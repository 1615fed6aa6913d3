package io.polysight.cli.download;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * config/hub.yml.
 *
 * @param hub where repositories are looked for
 * @param allowed what the addresses of files begin with, those of redirections included
 */
record HubSettings(URI hub, List<URI> allowed) {
  HubSettings {
    allowed = List.copyOf(allowed);
    List<String> faults = new ArrayList<>();
    for (URI address : allowed) {
      if (address.getHost() == null || address.getPath() == null) {
        faults.add("allowed: '" + address + "' is no address such as https://example.org/");
      }
    }
    if (!allows(hub, allowed)) {
      faults.add("hub: '" + hub + "' is not among the allowed addresses " + allowed);
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
  }

  static HubSettings read(Path file) throws IOException {
    try {
      return YAMLMapper.builder().build().readValue(Files.readString(file), HubSettings.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          file
              + ": does not fit: "
              + (e.getCause() instanceof IllegalArgumentException fault
                  ? fault.getMessage()
                  : "it needs 'hub', an address, and 'allowed', a list of them"),
          e);
    }
  }

  /**
   * @throws ForbiddenAddressException when the address is not allowed
   */
  void require(URI address) throws ForbiddenAddressException {
    if (!allows(address, allowed)) {
      throw new ForbiddenAddressException(address, allowed);
    }
  }

  /**
   * Same scheme, host and port, and a path below: no prefix of text, which a host could continue.
   */
  private static boolean allows(URI address, List<URI> allowed) {
    URI asked = address.normalize();
    return allowed.stream()
        .anyMatch(one ->
            String.valueOf(one.getScheme()).equalsIgnoreCase(asked.getScheme())
                && String.valueOf(one.getHost()).equalsIgnoreCase(asked.getHost())
                && one.getPort() == asked.getPort()
                && asked.getUserInfo() == null
                && String.valueOf(asked.getPath()).startsWith(one.getPath()));
  }
}
