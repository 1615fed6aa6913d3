package io.polysight.dataset.sample;

/** What samples are counted and filtered by. */
enum Facet {
  SPLIT("split"),
  /** {@code <space>:<label>}, of the whole image or of an object in it. */
  LABEL("label"),
  /** Kinds of what is known of an image: {@code labels}, {@code captions}, {@code objects} … */
  ANNOTATION("annotation"),
  /** Longer side in pixels: a power of two, the least of a range that ends below the next. */
  IMAGE_EDGE("imageEdge"),
  /** Square root of a box's area in pixels, in ranges as of {@link #IMAGE_EDGE}. */
  BOX_EDGE("boxEdge"),
  PROBLEM("problem");

  private final String parameter;

  Facet(String parameter) {
    this.parameter = parameter;
  }

  /** Its name in addresses and answers. */
  String parameter() {
    return parameter;
  }
}
