package io.polysight.contracts.training;

/** Where a job computes. */
public enum Device {
  CPU,
  GPU
}
