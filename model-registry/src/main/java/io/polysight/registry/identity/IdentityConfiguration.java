package io.polysight.registry.identity;

import io.polysight.platform.clients.ServiceClients;
import io.polysight.platform.security.Realm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
  private static final String CLIENT = "team-administration";

  @Bean
  KeycloakCalls keycloakCalls(ServiceClients clients, IdentityProperties settings) {
    return new KeycloakCalls(clients.asAdministrator(CLIENT, settings.clientSecret()));
  }

  @Bean
  TeamGroups teamGroups(KeycloakCalls calls) {
    return new TeamGroups(calls);
  }

  @Bean
  People people(KeycloakCalls calls) {
    return new People(calls);
  }

  @Bean
  PipelineClients pipelineClients(KeycloakCalls calls, Realm realm) {
    return new PipelineClients(calls, realm);
  }

  @Bean
  Administration administration(
      TeamGroups groups, JdbcClient database, TransactionTemplate transaction) {
    return new Administration(groups, database, transaction);
  }
}
