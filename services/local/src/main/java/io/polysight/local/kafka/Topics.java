package io.polysight.local.kafka;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of a broker and whether it answers at all. */
record Topics(String bootstrap, List<String> names) {
  private static final int PARTITIONS = 3;
  private static final int PATIENCE_MILLISECONDS = 15_000;

  boolean brokerAnswers() throws InterruptedException {
    try (Admin admin = admin(3_000)) {
      return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException notYet) {
      return false;
    }
  }

  /** Creates what is missing; existing topics stay as they are. */
  void ensure() throws IOException, InterruptedException {
    try (Admin admin = admin(PATIENCE_MILLISECONDS)) {
      Set<String> missing = new HashSet<>(names);
      missing.removeAll(admin.listTopics().names().get());
      List<NewTopic> fresh =
          missing.stream()
              .sorted()
              .map(name -> new NewTopic(name, Optional.of(PARTITIONS), Optional.of((short) 1)))
              .toList();
      admin.createTopics(fresh).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IOException("cannot create the topics " + names + " at " + bootstrap, e);
      }
    }
  }

  private Admin admin(int patienceMilliseconds) {
    return Admin.create(
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "request.timeout.ms",
            patienceMilliseconds,
            "default.api.timeout.ms",
            patienceMilliseconds));
  }
}
