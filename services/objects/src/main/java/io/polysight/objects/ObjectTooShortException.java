package io.polysight.objects;

/** A range reaches beyond the end of the object. */
public final class ObjectTooShortException extends ObjectStoreException {
  ObjectTooShortException(String key, long offset, int length) {
    super(
        "'"
            + key
            + "' ends before byte "
            + (offset + length)
            + "; asked for "
            + length
            + " bytes from "
            + offset
            + ".",
        null);
  }

  ObjectTooShortException(String key) {
    super("'" + key + "' ends before the first byte asked for.", null);
  }
}
