package io.polysight.platform.store;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Identifiers of rows and events: UUID version 7 (RFC 9562 section 5.7), so that the order of ids
 * is the order of creation.
 */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static long lastTick;

  private Ids() {}

  /**
   * A new id, greater than every id this process made before: 48 bits of milliseconds, then 12 bits
   * that count within the millisecond (RFC 9562 section 6.2, method 1).
   */
  public static UUID next() {
    long tick = tick();
    long most = ((tick >>> 12) << 16) | 0x7000L | (tick & 0xFFFL);
    long least = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(most, least);
  }

  private static synchronized long tick() {
    lastTick = Math.max(lastTick + 1, System.currentTimeMillis() << 12);
    return lastTick;
  }
}
