package io.polysight.eval.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Keeps a piece of work with the worker that has it, however long its step takes. */
public final class Hold implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Hold.class);

  private final String what;
  private final Duration heldFor;
  private final Consumer<Instant> extend;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread holder;

  /**
   * @param what is held, such as {@code evaluation 0192...}, for the log
   * @param extend holds it until then
   */
  public Hold(String what, Duration heldFor, Consumer<Instant> extend) {
    this.what = what;
    this.heldFor = heldFor;
    this.extend = extend;
    this.holder = Thread.ofVirtual().name("hold-" + what).start(this::hold);
  }

  private void hold() {
    try {
      while (!closed.await(heldFor.toMillis() / 3, TimeUnit.MILLISECONDS)) {
        extend.accept(Instant.now().plus(heldFor));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (DataAccessException e) {
      // Without the database the step cannot end either; another worker repeats it.
      log.warn("{} can no longer be held", what, e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      holder.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
