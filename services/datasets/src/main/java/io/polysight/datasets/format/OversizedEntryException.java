package io.polysight.datasets.format;

import java.io.IOException;

/** An entry that unpacks beyond a limit; unpacking was broken off. */
final class OversizedEntryException extends IOException {
  OversizedEntryException(String message) {
    super(message);
  }
}
