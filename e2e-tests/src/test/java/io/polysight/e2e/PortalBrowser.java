package io.polysight.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.polysight.cli.browser.Chromium;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A real browser in front of the portal. */
final class PortalBrowser implements AutoCloseable {

  /** A window people have: wide or a phone's. */
  enum Window {
    DESKTOP(1440, 900),
    PHONE(390, 844);

    final int width;
    final int height;

    Window(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private static final double PATIENCE_MILLIS = 60_000;

  /** For charts and colours that move to where they will stand. */
  private static final double SETTLING_MILLIS = 300;

  private final URI portal;
  private final String password;
  private final Chromium chromium;

  PortalBrowser(URI portal, String password) {
    this.portal = portal;
    this.password = password;
    chromium = new Chromium(program());
  }

  private static Path program() {
    Optional<Path> found = Chromium.installed();
    if (found.isEmpty()) {
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(Chromium.MISSING);
      }
      Assumptions.abort(Chromium.MISSING);
    }
    return found.orElseThrow();
  }

  /** A page on which somebody has just signed in. */
  Page signedIn(String user) {
    return chromium.signedIn(portal, user, password, Window.DESKTOP.width, Window.DESKTOP.height);
  }

  /**
   * Another window of somebody who is signed in.
   *
   * @param session of {@link BrowserContext#storageState()}
   */
  BrowserContext window(@Nullable String session, Window size) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setStorageState(session)
                .setViewportSize(size.width, size.height));
  }

  /** Opens an address and waits until it stands. */
  void open(Page page, String path) {
    page.navigate(portal.resolve(path).toString());
    Chromium.heading(page).waitFor();
    // Not by a function of the page's own: its content policy lets nobody evaluate text.
    PlaywrightAssertions.assertThat(page.locator("main [aria-busy]"))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
    page.waitForTimeout(SETTLING_MILLIS);
  }

  /** The person's machine turns to light or dark while the page is open. */
  void colours(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.waitForTimeout(SETTLING_MILLIS);
  }

  @Override
  public void close() {
    chromium.close();
  }
}
