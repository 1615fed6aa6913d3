package io.polysight.platform.notes;

import io.polysight.contracts.EventType;
import io.polysight.contracts.training.JobFailed;
import io.polysight.platform.events.EventHandler;
import io.polysight.platform.events.ReceivedEvent;
import io.polysight.platform.web.Problems;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down each failed job; refuses some on demand. */
@Component
class JobSteps implements EventHandler<JobFailed> {
  private static final Logger LOG = LoggerFactory.getLogger(JobSteps.class);
  final AtomicBoolean dependencyDown = new AtomicBoolean();
  final AtomicBoolean refusesPoison = new AtomicBoolean(true);
  private final JdbcClient database;

  JobSteps(JdbcClient database) {
    this.database = database;
  }

  @Override
  public EventType type() {
    return EventType.JOB_FAILED;
  }

  @Override
  public void handle(ReceivedEvent<JobFailed> event) {
    LOG.info("job {} of trace", event.data().job());
    database
        .sql("insert into received (event, job, step) values (:event, :job, :step)")
        .param("event", event.id())
        .param("job", event.data().job())
        .param("step", event.data().checkpointStep() == null ? -1 : event.data().checkpointStep())
        .update();
    if (dependencyDown.get()) {
      throw Problems.unavailable("The other service", Duration.ofSeconds(1));
    }
    if (event.data().name().equals("poison") && refusesPoison.get()) {
      throw new IllegalArgumentException("a job may not be called 'poison'");
    }
  }
}
