package io.polysight.inference.task;

import io.polysight.contracts.EventType;
import io.polysight.contracts.datasets.TaskRegistered;
import io.polysight.contracts.datasets.TaskRetired;
import io.polysight.contracts.datasets.TaskRevised;
import io.polysight.platform.events.EventHandler;
import io.polysight.platform.store.JsonColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class TaskConfiguration {

  @Bean
  Tasks tasks(JdbcClient jdbc, JsonColumn json, TransactionTemplate transactions) {
    return new Tasks(new TaskStore(jdbc, json), transactions);
  }

  @Bean
  EventHandler<TaskRegistered> taskRegistered(Tasks tasks) {
    return new TaskEventHandler<>(
        EventType.TASK_REGISTERED,
        event -> tasks.learn(event.task(), event.team(), event.revision(), event.definition()));
  }

  @Bean
  EventHandler<TaskRevised> taskRevised(Tasks tasks) {
    return new TaskEventHandler<>(
        EventType.TASK_REVISED,
        event -> tasks.learn(event.task(), event.team(), event.revision(), event.definition()));
  }

  @Bean
  EventHandler<TaskRetired> taskRetired(Tasks tasks) {
    return new TaskEventHandler<>(
        EventType.TASK_RETIRED, event -> tasks.retire(event.task(), event.team()));
  }
}
