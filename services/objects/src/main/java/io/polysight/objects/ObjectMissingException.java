package io.polysight.objects;

/** Nothing lies under the key. */
public final class ObjectMissingException extends ObjectStoreException {
  private final String bucket;
  private final String key;

  public ObjectMissingException(String bucket, String key) {
    super("There is no object '" + key + "' in the bucket '" + bucket + "'.", null);
    this.bucket = bucket;
    this.key = key;
  }

  public String bucket() {
    return bucket;
  }

  public String key() {
    return key;
  }
}
