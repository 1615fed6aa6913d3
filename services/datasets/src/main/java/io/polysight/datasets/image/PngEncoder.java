package io.polysight.datasets.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes 8-bit RGB PNG: filter Sub on every row, then {@link FixedDeflate}. The same pixels give
 * the same bytes on every machine, which {@link java.util.zip.Deflater} does not promise: its
 * output follows the zlib it was built with. (PNG Specification, third edition, W3C.)
 */
public final class PngEncoder {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte FILTER_SUB = 1;

  private PngEncoder() {}

  /** A whole PNG file. */
  public static byte[] encode(RgbImage image) {
    var out = new ByteArrayOutputStream(image.bytes().length / 2 + 64);
    out.writeBytes(SIGNATURE);
    chunk(out, "IHDR", header(image));
    chunk(out, "IDAT", FixedDeflate.zlib(filtered(image)));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] header(RgbImage image) {
    byte bitDepth = 8;
    byte trueColour = 2;
    return ByteBuffer.allocate(13)
        .putInt(image.width())
        .putInt(image.height())
        .put(bitDepth)
        .put(trueColour)
        .array();
  }

  private static byte[] filtered(RgbImage image) {
    int stride = 3 * image.width();
    byte[] from = image.bytes();
    byte[] rows = new byte[(stride + 1) * image.height()];
    int out = 0;
    for (int start = 0; start < from.length; start += stride) {
      rows[out++] = FILTER_SUB;
      for (int i = 0; i < stride; i++) {
        rows[out++] = (byte) (from[start + i] - (i < 3 ? 0 : from[start + i - 3]));
      }
    }
    return rows;
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
