package io.polysight.inference.engine;

import io.polysight.contracts.serving.Effort;
import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.inference.batching.Bucket;
import java.util.List;

/**
 * Images for one version. A version sees every image at one size of its own, and at one effort cuts
 * it alike, so its images are of one shape; two versions never share a batch.
 */
record EncodeBucket(LoadedVersion version, Effort effort)
    implements Bucket<RgbImage, EncodedImage> {
  @Override
  public List<EncodedImage> run(List<RgbImage> images) {
    return version.using(model -> model.encode(images, effort));
  }

  @Override
  public String operation() {
    return "encode";
  }

  @Override
  public boolean gathers() {
    return true;
  }
}
