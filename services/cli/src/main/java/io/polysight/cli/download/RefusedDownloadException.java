package io.polysight.cli.download;

import java.io.IOException;
import java.net.URI;

/** A server that will not give a file, however often it is asked. */
final class RefusedDownloadException extends IOException {
  RefusedDownloadException(URI address, int status) {
    super(
        address
            + " answered "
            + status
            + switch (status) {
              case 401, 403 -> ": it needs an account or a licence; only public files are fetched";
              case 404 -> ": there is no such repository, revision or file";
              default -> "";
            });
  }
}
