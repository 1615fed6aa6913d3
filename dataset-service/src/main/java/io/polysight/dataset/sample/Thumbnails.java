package io.polysight.dataset.sample;

import io.polysight.datasets.blob.Blobs;
import io.polysight.datasets.image.AreaAverage;
import io.polysight.datasets.image.ImageDecoder;
import io.polysight.datasets.image.JpegEncoder;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.ImageReference;
import io.polysight.datasets.sample.Sample;
import io.polysight.objects.ObjectMissingException;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Small pictures of samples: made when first asked for, kept in the object store under the digest
 * of the image file. At no time are more pixels decoded than one image may have, however many
 * callers ask.
 */
@Component
class Thumbnails {
  /** Sharp at 128 points on a screen of two pixels a point. */
  static final int EDGE = 256;

  private static final int SMALL_BYTES = 64 << 10;
  private static final float QUALITY = 0.85f;
  private static final String JPEG = "image/jpeg";

  private final ObjectStore objects;
  private final String bucket;
  private final Semaphore pixels =
      new Semaphore(Math.toIntExact(ImageDecoder.DEFAULT_MAX_PIXELS), true);

  /** A whole file and what it is. */
  record Picture(byte[] bytes, String mediaType) {}

  Thumbnails(ObjectStore objects, Buckets buckets) {
    this.objects = objects;
    this.bucket = buckets.datasets();
  }

  /** Names the content: the same image has the same thumbnail in every version. */
  static String etag(ImageReference image) {
    return "\"" + image.sha256() + "-" + EDGE + "\"";
  }

  /** An image that is small already is its own thumbnail. */
  Picture of(Blobs blobs, String digest, Sample sample) throws IOException {
    ImageReference image = sample.image();
    if (Math.max(image.width(), image.height()) <= EDGE && image.length() <= SMALL_BYTES) {
      return new Picture(DatasetVersion.open(blobs, digest).imageFile(sample), image.mediaType());
    }
    String key = "thumbnails/" + image.sha256() + "-" + EDGE + ".jpg";
    try {
      return new Picture(objects.get(bucket, key), JPEG);
    } catch (ObjectMissingException e) {
      byte[] made = make(DatasetVersion.open(blobs, digest), sample);
      objects.put(bucket, key, made, JPEG);
      return new Picture(made, JPEG);
    }
  }

  private byte[] make(DatasetVersion version, Sample sample) {
    // The manifest's size is that of the decoded image: ingestion refused what was larger.
    int size = Math.multiplyExact(sample.image().width(), sample.image().height());
    int share = Math.min(size, Math.toIntExact(ImageDecoder.DEFAULT_MAX_PIXELS));
    pixels.acquireUninterruptibly(share);
    try {
      return JpegEncoder.encode(AreaAverage.within(version.image(sample), EDGE), QUALITY);
    } finally {
      pixels.release(share);
    }
  }
}
