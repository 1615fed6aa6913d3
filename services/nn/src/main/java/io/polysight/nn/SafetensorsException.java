package io.polysight.nn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A file that is no valid safetensors file; the message names the file and every fault. */
public final class SafetensorsException extends IOException {
  SafetensorsException(Path file, String fault) {
    super(file + ": " + fault);
  }

  SafetensorsException(Path file, List<String> faults) {
    this(file, String.join("; ", faults));
  }
}
