package io.polysight.nn;

import io.polysight.safetensors.MalformedHeaderException;
import java.io.IOException;
import java.nio.file.Path;

/** A file that is no valid safetensors file; the message names the file and every fault. */
public final class SafetensorsException extends IOException {
  SafetensorsException(Path file, String fault) {
    super(file + ": " + fault);
  }

  SafetensorsException(Path file, MalformedHeaderException cause) {
    super(file + ": " + cause.getMessage(), cause);
  }
}
