package io.polysight.cli.download;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** An address that the configuration does not allow. */
final class ForbiddenAddressException extends IOException {
  ForbiddenAddressException(URI address, List<URI> allowed) {
    super(
        address.getScheme()
            + "://"
            + address.getAuthority()
            + address.getPath()
            + " is not allowed; config/hub.yml allows "
            + allowed
            + ". Add it there if you trust it");
  }
}
