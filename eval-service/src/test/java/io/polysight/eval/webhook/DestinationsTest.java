package io.polysight.eval.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {
  private static Destinations allowing(String... hosts) {
    return new Destinations(
        new WebhookProperties(
            List.of(hosts),
            false,
            false,
            1,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            1,
            Duration.ofDays(1),
            Duration.ofDays(1)));
  }

  @Test
  void allowsHostsByNameAndAllBelowOne() {
    Destinations some = allowing("hooks.example.com", "*.example.org");
    assertThat(some.fault("https://hooks.example.com/polysight?a=b")).isEmpty();
    assertThat(some.fault("https://HOOKS.example.com:8443/")).isEmpty();
    assertThat(some.fault("https://a.b.example.org/")).isEmpty();
    assertThat(some.fault("https://example.org/")).isPresent();
    assertThat(some.fault("https://notexample.org/")).isPresent();
    assertThat(some.fault("https://hooks.example.com.evil.net/")).isPresent();
  }

  @Test
  void saysWhatIsWrongWithAnAddress() {
    Destinations some = allowing("hooks.example.com");
    assertThat(some.fault("http://hooks.example.com/").orElseThrow()).contains("without TLS");
    assertThat(some.fault("ftp://hooks.example.com/").orElseThrow()).contains("no address");
    assertThat(some.fault("hooks.example.com").orElseThrow()).contains("no address");
    assertThat(some.fault("https://a:b@hooks.example.com/").orElseThrow()).contains("password");
    assertThat(some.fault("https://else.example.com/").orElseThrow())
        .contains("'else.example.com' is none of the allowed hosts [hooks.example.com]");
    assertThat(allowing().fault("https://hooks.example.com/").orElseThrow())
        .contains("an operator adds it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "100.64.0.1",
        "192.0.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1",
        "2001:0:a00:1::1",
        "ff02::1"
      })
  void takesAddressesInsideForNobodysOutside(String address) throws UnknownHostException {
    assertThat(Destinations.isInside(InetAddress.getByName(address))).isTrue();
    assertThatThrownBy(() -> allowing(address).lookup(address))
        .isInstanceOf(UnknownHostException.class)
        .hasMessageContaining("no public address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1"})
  void takesOtherAddressesForPublic(String address) throws UnknownHostException {
    assertThat(Destinations.isInside(InetAddress.getByName(address))).isFalse();
  }
}
