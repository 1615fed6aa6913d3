package io.polysight.eval.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Dns;

/**
 * Where webhooks may lead: hosts that an operator allows, at addresses that are nobody's inside.
 * The addresses of a host are looked at when they are connected to, so that a name that leads
 * elsewhere later gains nothing.
 */
final class Destinations implements Dns {
  private final List<String> allowed;
  private final boolean privateAddresses;
  private final boolean plainHttp;

  Destinations(WebhookProperties settings) {
    this.allowed =
        settings.allowedHosts().stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    this.privateAddresses = settings.privateAddresses();
    this.plainHttp = settings.plainHttp();
  }

  List<String> allowed() {
    return allowed;
  }

  /** What is wrong with an address as people give it; nothing is asked of the network. */
  Optional<String> fault(String url) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      return Optional.of("'" + url + "' is no address: " + e.getReason());
    }
    String host = uri.getHost();
    boolean tls = "https".equals(uri.getScheme());
    if (host == null || !(tls || "http".equals(uri.getScheme()))) {
      return Optional.of("'" + url + "' is no address such as https://hooks.example.com/polysight");
    }
    if (!tls && !plainHttp) {
      return Optional.of("'" + url + "' is without TLS; give an address that begins with https");
    }
    if (uri.getUserInfo() != null || uri.getFragment() != null) {
      return Optional.of("an address has no user, password or fragment; messages are signed");
    }
    if (allowed.isEmpty()) {
      return Optional.of("no host is allowed here yet; an operator adds it to the allowed hosts");
    }
    return allows(host)
        ? Optional.empty()
        : Optional.of("'" + host + "' is none of the allowed hosts " + allowed);
  }

  private boolean allows(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return allowed.stream()
        .anyMatch(one -> one.startsWith("*.") ? name.endsWith(one.substring(1)) : name.equals(one));
  }

  /**
   * The addresses of a host.
   *
   * @throws UnknownHostException when it has none, or one of them lies inside
   */
  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = Arrays.asList(InetAddress.getAllByName(host));
    for (InetAddress address : addresses) {
      if (!privateAddresses && isInside(address)) {
        throw new UnknownHostException(
            host + " is at " + address.getHostAddress() + ", which is no public address");
      }
    }
    return addresses;
  }

  /** Whether an address is this machine's, a private network's or otherwise nobody's outside. */
  static boolean isInside(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    return switch (address) {
      case Inet4Address v4 -> isReserved(v4.getAddress());
      case Inet6Address v6 -> isReserved6(v6.getAddress());
      default -> true;
    };
  }

  /** RFC 6890: this network, shared address space, IETF assignments, benchmarks, future use. */
  private static boolean isReserved(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return first == 0
        || (first == 100 && second >= 64 && second < 128)
        || (first == 192 && second == 0 && bytes[2] == 0)
        || (first == 198 && (second == 18 || second == 19))
        || first >= 240;
  }

  /** Unique local, and what carries an IPv4 address inside: translated, 6to4, Teredo. */
  private static boolean isReserved6(byte[] bytes) {
    int prefix = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    return (prefix & 0xfe00) == 0xfc00
        || prefix == 0x2002
        || prefix == 0x0064
        || (prefix == 0x2001 && bytes[2] == 0 && bytes[3] == 0)
        || prefix == 0;
  }
}
