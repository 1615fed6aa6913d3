package io.polysight.objects;

import org.jspecify.annotations.Nullable;

/** The object store cannot be reached or answers with an error of its own; a retry may succeed. */
public final class ObjectStoreUnavailableException extends ObjectStoreException {
  public ObjectStoreUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
