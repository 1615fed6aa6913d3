package io.polysight.objects;

import org.jspecify.annotations.Nullable;

/** The object store refused an operation, or failed in it. */
public class ObjectStoreException extends RuntimeException {
  public ObjectStoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
