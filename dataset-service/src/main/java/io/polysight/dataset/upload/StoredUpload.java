package io.polysight.dataset.upload;

import io.polysight.contracts.datasets.Upload;

/**
 * An upload with what only this service knows of it.
 *
 * @param storageUpload what the object store calls the multipart upload
 */
public record StoredUpload(Upload upload, String storageUpload) {

  /** Where its bytes lie in the bucket of the data sets. */
  public String key() {
    return "uploads/" + upload.id() + ".zip";
  }

  public boolean complete() {
    return upload.state() == Upload.State.COMPLETE;
  }
}
