package io.polysight.dataset.ingestion;

/** Another worker has taken the version, so this one stops. */
final class LostClaimException extends RuntimeException {
  LostClaimException(String message) {
    super(message);
  }
}
