package io.polysight.cli.download;

import java.io.IOException;
import java.net.URI;

/** Other bytes arrived than those expected. */
final class WrongDigestException extends IOException {
  WrongDigestException(URI address, String expected, String actual) {
    super(
        address
            + " has SHA-256 "
            + actual
            + " where "
            + expected
            + " was expected; what arrived is removed. It is another file than you meant, or it was"
            + " changed on its way");
  }
}
