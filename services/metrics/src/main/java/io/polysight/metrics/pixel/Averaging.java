package io.polysight.metrics.pixel;

/** Over what a figure of pixels is averaged; published figures use either, so both are offered. */
public enum Averaging {
  /** The figure of each image, then their mean: every image weighs the same. */
  PER_IMAGE,
  /** One figure of the pixels of all images together. */
  PER_PIXEL
}
