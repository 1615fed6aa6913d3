package io.polysight.dataset.upload;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Removes what was never completed and what was never used, once its time is over. */
@Component
class UploadCleaning implements SchedulingConfigurer {
  private static final Logger log = LoggerFactory.getLogger(UploadCleaning.class);
  private static final int AT_ONCE = 100;

  private final UploadStore store;
  private final Uploads uploads;
  private final UploadProperties settings;

  UploadCleaning(UploadStore store, Uploads uploads, UploadProperties settings) {
    this.store = store;
    this.uploads = uploads;
    this.settings = settings;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar registrar) {
    registrar.addFixedDelayTask(this::clean, settings.cleanedEvery());
  }

  private void clean() {
    List<UUID> expired = store.expired(Instant.now(), AT_ONCE);
    expired.forEach(uploads::expire);
    if (!expired.isEmpty()) {
      log.info("removed {} expired uploads", expired.size());
    }
  }
}
