package io.polysight.trainer.run;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Waits for the database: what a worker said must be recorded, and a worker is not stopped because
 * the database is away for a while.
 */
final class Patience {
  private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private Patience() {}

  static void withDatabase(Runnable work) throws InterruptedException {
    boolean told = false;
    while (true) {
      try {
        work.run();
        return;
      } catch (DataAccessResourceFailureException
          | RecoverableDataAccessException
          | TransientDataAccessException
          | CannotCreateTransactionException
          | TransactionSystemException e) {
        if (!told) {
          LOG.warn("the database cannot be reached; waiting for it", e);
          told = true;
        }
        Thread.sleep(PAUSE);
      }
    }
  }
}
