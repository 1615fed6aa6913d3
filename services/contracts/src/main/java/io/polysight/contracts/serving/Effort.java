package io.polysight.contracts.serving;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How closely an image is looked at: models of flexible patches cut it into few large patches or
 * into many small ones, which see more and cost more.
 */
public enum Effort {
  /** The largest patches. */
  @JsonProperty("fast")
  FAST,
  /** The patches whose filters the model keeps; what every model does unless asked otherwise. */
  @JsonProperty("balanced")
  BALANCED,
  /** The smallest patches. */
  @JsonProperty("best")
  BEST
}
