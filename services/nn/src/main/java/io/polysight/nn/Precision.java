package io.polysight.nn;

/** In which number format the linears of a network compute; parameters are always float32. */
public enum Precision {
  FLOAT32,
  /** bfloat16 linears; layer norm, attention, GELU and the residual stream stay float32. */
  MIXED_BFLOAT16
}
