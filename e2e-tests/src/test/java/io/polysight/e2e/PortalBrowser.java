package io.polysight.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
  private final Playwright playwright;
  private final Browser browser;

  PortalBrowser(URI portal, String password) {
    this.portal = portal;
    this.password = password;
    Path chromium = chromium();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setHeadless(true)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  private static Path chromium() {
    Optional<Path> found =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      String message = "no Chromium is installed; on Debian: apt-get install chromium";
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(message);
      }
      Assumptions.abort(message);
    }
    return found.orElseThrow();
  }

  /** A page on which somebody has just signed in. */
  Page signedIn(String user) {
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(Window.DESKTOP.width, Window.DESKTOP.height))
            .newPage();
    page.navigate(portal.toString());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    page.locator("#username").fill(user);
    page.locator("#password").fill(password);
    page.locator("#kc-login").click();
    heading(page).waitFor();
    return page;
  }

  /**
   * Another window of somebody who is signed in.
   *
   * @param session of {@link BrowserContext#storageState()}
   */
  BrowserContext window(@Nullable String session, Window size) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setStorageState(session)
            .setViewportSize(size.width, size.height));
  }

  /** Opens an address and waits until it stands. */
  void open(Page page, String path) {
    page.navigate(portal.resolve(path).toString());
    heading(page).waitFor();
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

  private static com.microsoft.playwright.Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).first();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
