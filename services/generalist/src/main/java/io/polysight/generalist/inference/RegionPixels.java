package io.polysight.generalist.inference;

import io.polysight.datasets.sample.RleMask;
import io.polysight.generalist.proposal.Detection;
import io.polysight.nn.region.Box;
import io.polysight.tasks.Prediction.Mask;
import io.polysight.tasks.Prediction.PixelBox;

/** Regions in pixels of the image as it was sent. */
record RegionPixels(EncodedRegions regions) {

  /** From shares of what the encoder saw to pixels; what juts out of it is cut off. */
  PixelBox box(Detection detection) {
    Box view = regions.view();
    Box share = detection.box();
    double left = Math.clamp(share.left(), 0, 1);
    double top = Math.clamp(share.top(), 0, 1);
    return new PixelBox(
        view.left() + left * view.width(),
        view.top() + top * view.height(),
        (Math.clamp(share.right(), 0, 1) - left) * view.width(),
        (Math.clamp(share.bottom(), 0, 1) - top) * view.height());
  }

  Mask mask(Detection detection) {
    int height = regions.imageHeight();
    int width = regions.imageWidth();
    RleMask runs = RleMask.of(height, width, detection.pixels(height, width, regions.view()));
    return new Mask(runs.size(), runs.counts());
  }
}
