package io.polysight.cli.lifecycle;

import io.polysight.local.Endpoints;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.supervisor.PlatformState;
import java.util.List;

/** What a person wants to know of a platform that is up. */
final class Greeting {
  private Greeting() {}

  static List<String> of(DataFolder data, PlatformState state) {
    if (state.url() == null) {
      return List.of("Endpoints and passwords: " + data.endpoints());
    }
    Endpoints endpoints = Endpoints.read(data.endpoints());
    return List.of(
        "Portal:   " + state.url(),
        "Sign in:  ada (or ben, vera, otto, nora), password " + endpoints.identity().demoPassword(),
        "Data:     " + data.root(),
        "Stop:     ./polysight down");
  }
}
