package io.polysight.local;

import io.polysight.local.services.ServiceProgram;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.settings.Installation;
import io.polysight.local.settings.Ports;
import io.polysight.local.supervisor.Supervision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The servers and the six services, running until closed. */
public final class Platform implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Platform.class);

  private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final Infrastructure infrastructure;
  private final List<ServiceProgram> services;

  private Platform(Infrastructure infrastructure, List<ServiceProgram> services) {
    this.infrastructure = infrastructure;
    this.services = services;
  }

  /**
   * Starts everything and returns when every part is ready.
   *
   * @throws IOException when a part does not start, with the end of its log; all parts are then
   *     stopped
   */
  public static Platform start(Installation installation, DataFolder data)
      throws IOException, InterruptedException {
    Infrastructure infrastructure = Infrastructure.begin(installation, data, Ports.Policy.USUAL);
    try {
      ServiceValues values =
          new ServiceValues(installation, data, infrastructure.endpoints(), infrastructure.ports());
      List<ServiceProgram> backend = new ArrayList<>();
      for (String name : Names.BACKEND_SERVICES) {
        backend.add(service(name, installation, data, values));
      }
      Supervision supervision = infrastructure.supervision();
      List<CompletableFuture<Void>> pending = new ArrayList<>();
      for (ServiceProgram service : backend) {
        if (pending.size() >= AT_ONCE) {
          // More starts at once than cores only make each other wait.
          Supervision.await(List.of(pending.get(pending.size() - AT_ONCE)));
        }
        pending.add(supervision.start(service));
      }
      Supervision.await(pending);
      infrastructure.awaitIdentity();
      // The gateway asks Keycloak for its addresses when it starts.
      ServiceProgram gateway = service(Names.GATEWAY, installation, data, values);
      supervision.startAll(List.of(gateway));
      backend.add(gateway);
      return new Platform(infrastructure, backend);
    } catch (IOException | InterruptedException | RuntimeException e) {
      infrastructure.close();
      throw e;
    }
  }

  private static ServiceProgram service(
      String name, Installation installation, DataFolder data, ServiceValues values) {
    return new ServiceProgram(name, values.ports().of(name), installation, data, values.of(name));
  }

  /** Where browsers find the portal. */
  public String url() {
    return "http://127.0.0.1:" + infrastructure.ports().of(Names.GATEWAY);
  }

  /**
   * Makes the start-up caches that are not there, one after the other and at the lowest priority;
   * the next start is faster by them. A cache that cannot be made costs time only.
   */
  public void trainStartCaches() throws InterruptedException {
    for (ServiceProgram service : services) {
      try {
        service.trainStartCache();
      } catch (IOException e) {
        LOG.warn("{} will start without a cache", service.name(), e);
      }
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    infrastructure.close();
  }
}
