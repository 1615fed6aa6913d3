package io.polysight.objects;

import java.net.URI;
import java.util.List;

/**
 * An upload its sender carries out by itself: PUT {@code partBytes} bytes to each link in order,
 * the rest to the last, keep the ETag header of each answer, and hand them to {@link
 * ObjectStore#complete}.
 *
 * @param partBytes size of every part but the last
 * @param parts one presigned link for each part, against the public endpoint
 */
public record MultipartUpload(String uploadId, long partBytes, List<URI> parts) {
  public MultipartUpload {
    parts = List.copyOf(parts);
  }
}
