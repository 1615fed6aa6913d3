package io.polysight.platform.web;

import io.polysight.objects.ObjectStoreUnavailableException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures that pass by themselves, because something else is down, from ours. */
public final class Outages {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private Outages() {}

  /**
   * The outage behind a failure, whatever it is wrapped in; null when the failure is of another
   * kind.
   */
  public static ProblemException.@Nullable Unavailable behind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      ProblemException.Unavailable found = direct(cause);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static ProblemException.@Nullable Unavailable direct(Throwable failure) {
    return switch (failure) {
      case ProblemException.Unavailable unavailable -> unavailable;
      case ObjectStoreUnavailableException down -> unavailable("The object store", down);
      case DataAccessResourceFailureException down -> unavailable("The database", down);
      case CannotCreateTransactionException down -> unavailable("The database", down);
      case QueryTimeoutException slow -> unavailable("The database", slow);
      // Deadlocks and serialization failures: the same transaction may succeed on its next run.
      case TransientDataAccessException lost -> unavailable("The database", lost);
      default -> null;
    };
  }

  private static ProblemException.Unavailable unavailable(String what, Throwable cause) {
    return new ProblemException.Unavailable(
        ProblemKind.UNAVAILABLE,
        what + " cannot be reached; try again in " + RETRY_AFTER.toSeconds() + " s.",
        RETRY_AFTER,
        cause);
  }
}
