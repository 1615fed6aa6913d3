package io.polysight.metrics.errors;

/** What is in an image, what was found there, and how much the two overlap. */
public interface JudgedImage {
  int objectCount();

  String objectLabel(int object);

  /** Whether it is a region, such as a crowd, in which detections of its label are no errors. */
  boolean isIgnored(int object);

  int detectionCount();

  String detectionLabel(int detection);

  /** The score of a detection; the higher, the surer. */
  double score(int detection);

  /** Intersection over union; of an ignored object the share of the detection that lies in it. */
  double overlap(int detection, int object);
}
