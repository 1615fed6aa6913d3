package io.polysight.inference.slot;

/** A model of a team. */
public record SlotKey(String team, String model) {
  @Override
  public String toString() {
    return team + "/" + model;
  }
}
