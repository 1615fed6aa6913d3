package io.polysight.datasets.format;

import io.polysight.datasets.image.BrokenImageException;
import io.polysight.datasets.image.DecodedImage;
import io.polysight.datasets.image.ImageDecoder;
import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.manifest.LabelSpace;
import io.polysight.datasets.manifest.VersionWriter;
import io.polysight.datasets.sample.Annotations;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Takes image files of an archive one by one, checks each and passes the good ones on. */
final class SampleSink {
  private final Archive archive;
  private final VersionWriter writer;
  private final Remarks remarks;
  private final ImportLimits limits;
  private final ImageDecoder decoder;
  private final IntConsumer progress;

  SampleSink(
      Archive archive,
      VersionWriter writer,
      Remarks remarks,
      ImportLimits limits,
      IntConsumer progress) {
    this.archive = archive;
    this.writer = writer;
    this.remarks = remarks;
    this.limits = limits;
    this.progress = progress;
    this.decoder = new ImageDecoder(limits.pixels());
  }

  /** Fixes the names of a label space, their order and whether what is not named is absent. */
  void declare(LabelSpace space) {
    writer.declare(space);
  }

  /**
   * @param file path in the archive; the sample's id
   * @param split null: by the pixels
   */
  void add(String file, @Nullable String split, Annotations annotations) throws IOException {
    add(file, split, pixels -> annotations);
  }

  /**
   * @param file path in the archive; the sample's id
   * @param split null: by the pixels
   * @param known what is known of an image of these pixels; null where that is a fault, which it
   *     has remarked on
   */
  void add(String file, @Nullable String split, Function<RgbImage, @Nullable Annotations> known)
      throws IOException {
    try {
      byte[] bytes = archive.read(file, limits.imageBytes());
      DecodedImage decoded = decoder.decode(bytes);
      Annotations annotations = known.apply(decoded.image());
      if (annotations == null) {
        return;
      }
      String chosen = split == null ? Splits.byPixels(decoded.image().pixelDigest()) : split;
      writer.add(file, chosen, bytes, decoded, annotations);
      progress.accept(writer.size());
    } catch (BrokenImageException | OversizedEntryException e) {
      remarks.fault(file, String.valueOf(e.getMessage()));
    } catch (ZipException e) {
      remarks.fault(file, "is damaged in the archive; pack it again");
    }
  }
}
