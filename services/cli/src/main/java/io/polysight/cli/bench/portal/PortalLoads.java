package io.polysight.cli.bench.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.polysight.cli.browser.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** Opens pages of the portal as somebody who is signed in, and watches. */
final class PortalLoads {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** How long nothing may change any more before a page is believed to be whole. */
  private static final double QUIET_MILLIS = 1000;

  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;

  private final Chromium chromium;
  private final URI portal;
  private final String session;
  private final String watch;

  PortalLoads(Chromium chromium, URI portal, String user, String password) {
    this.chromium = chromium;
    this.portal = portal;
    try (InputStream script = PortalLoads.class.getResourceAsStream("watch.js");
        Page page = chromium.signedIn(portal, user, password, WIDTH, HEIGHT)) {
      watch =
          new String(
              Objects.requireNonNull(script, "watch.js").readAllBytes(), StandardCharsets.UTF_8);
      session = page.context().storageState();
    } catch (IOException e) {
      throw new UncheckedIOException("watch.js cannot be read", e);
    }
  }

  /** A first visit and another at once, for which the browser has kept what does not change. */
  record Visits(PageLoad first, PageLoad again) {}

  Visits open(String path) {
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setStorageState(session)
                    .setViewportSize(WIDTH, HEIGHT))) {
      context.addInitScript(watch);
      return new Visits(load(context, path), load(context, path));
    }
  }

  private PageLoad load(BrowserContext context, String path) {
    try (Page page = context.newPage()) {
      page.navigate(portal.resolve(path).toString());
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (System.nanoTime() < deadline) {
        Map<?, ?> watched = (Map<?, ?>) page.evaluate("polysightWatched()");
        if (isQuiet(watched)) {
          return PageLoad.of(watched);
        }
        page.waitForTimeout(QUIET_MILLIS / 4);
      }
      throw new IllegalStateException(
          path
              + " was not whole after "
              + PATIENCE.toSeconds()
              + " s: it says\n"
              + page.innerText("body"));
    }
  }

  private static boolean isQuiet(Map<?, ?> watched) {
    return watched.get("now") instanceof Number now
        && watched.get("content") instanceof Number content
        && now.doubleValue() - content.doubleValue() > QUIET_MILLIS;
  }
}
