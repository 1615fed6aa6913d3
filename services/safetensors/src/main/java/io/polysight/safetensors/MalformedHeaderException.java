package io.polysight.safetensors;

import java.util.List;

/** Bytes that are no safetensors header, with every fault for people. */
public final class MalformedHeaderException extends Exception {
  private final transient List<String> faults;

  MalformedHeaderException(String fault) {
    this(List.of(fault));
  }

  MalformedHeaderException(List<String> faults) {
    super(String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  public List<String> faults() {
    return faults;
  }
}
