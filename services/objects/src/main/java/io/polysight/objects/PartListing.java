package io.polysight.objects;

import io.minio.GetObjectArgs;
import io.minio.Xml;
import io.minio.messages.ListPartsResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * ListParts of S3. The client's own arguments for it take no key, so it is asked as what it is: a
 * GET of the object with the id of the upload.
 */
final class PartListing {
  private PartListing() {}

  static List<SentPart> of(Connection store, String bucket, String key, String uploadId) {
    List<SentPart> sent = new ArrayList<>();
    int last = 0;
    ListPartsResult page;
    do {
      try {
        page = page(store, bucket, key, uploadId, last);
      } catch (ObjectMissingException e) {
        // MinIO answers 404 for an upload that it does not know, s3proxy an empty list.
        return List.of();
      }
      for (var part : page.parts()) {
        sent.add(new SentPart(part.partNumber(), part.partSize(), part.etag()));
        last = part.partNumber();
      }
    } while (page.isTruncated() && !page.parts().isEmpty());
    return sent;
  }

  private static ListPartsResult page(
      Connection store, String bucket, String key, String uploadId, int last) {
    var args =
        GetObjectArgs.builder()
            .bucket(bucket)
            .object(key)
            .extraQueryParams(
                Map.of("uploadId", uploadId, "part-number-marker", Integer.toString(last)))
            .build();
    try (InputStream in = store.call(bucket, key, c -> c.getObject(args));
        var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return store.get(bucket, key, () -> Xml.unmarshal(ListPartsResult.class, text));
    } catch (IOException e) {
      throw Connection.broken(bucket, key, e);
    }
  }
}
