package io.polysight.metrics.detection;

import java.util.List;

/** What is known and what was found in one image. */
public record ImageRegions<R>(List<KnownRegion<R>> known, List<FoundRegion<R>> found) {
  public ImageRegions {
    known = List.copyOf(known);
    found = List.copyOf(found);
  }
}
