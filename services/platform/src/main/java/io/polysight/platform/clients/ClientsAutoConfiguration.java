package io.polysight.platform.clients;

import io.polysight.platform.security.Realm;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@AutoConfiguration(
    afterName = "org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration")
class ClientsAutoConfiguration {

  @Bean
  ServiceClients serviceClients(
      ObjectProvider<RestClient.Builder> builders,
      Realm realm,
      @Value("${spring.application.name}") String service) {
    JdkClientHttpRequestFactory http =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build());
    http.setReadTimeout(Duration.ofSeconds(30));
    return new ServiceClients(() -> builders.getObject().requestFactory(http), realm, service);
  }
}
