package io.polysight.registry.audit;

import io.polysight.contracts.EventType;
import io.polysight.contracts.Topics;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** A recorder for each event that the audit log keeps. */
final class Recorders implements BeanRegistrar {
  /**
   * All but what comes by itself in great numbers and tells of nobody's doing: the progress of a
   * job and predictions.
   */
  private static final List<EventType> RECORDED =
      Arrays.stream(EventType.values())
          .filter(type -> type != EventType.JOB_PROGRESSED)
          .filter(type -> !type.topic().equals(Topics.PREDICTION_REQUESTS))
          .filter(type -> !type.topic().equals(Topics.PREDICTION_RESULTS))
          .toList();

  @Override
  public void register(BeanRegistry registry, Environment environment) {
    for (EventType type : RECORDED) {
      registry.registerBean(
          "audit of " + type.type(),
          Recorder.class,
          bean -> bean.supplier(context -> new Recorder(type, context.bean(AuditStore.class))));
    }
  }
}
