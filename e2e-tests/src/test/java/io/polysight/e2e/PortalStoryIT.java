package io.polysight.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person opens the portal in a real browser. */
class PortalStoryIT {
  private static final PlatformUnderTest POLYSIGHT = PlatformUnderTest.get();
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void launch() {
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

  @AfterAll
  static void close() {
    if (playwright != null) {
      browser.close();
      playwright.close();
    }
  }

  private static Page signedIn(String user) {
    Page page =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800)).newPage();
    page.navigate(POLYSIGHT.gateway().toString());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    page.locator("#username").fill(user);
    page.locator("#password").fill(POLYSIGHT.demoPassword());
    page.locator("#kc-login").click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Playground")).waitFor();
    return page;
  }

  private static void screenshot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  @Test
  void aPersonSignsInSeesTheirTeamAndOpensEveryPage() {
    Page page = signedIn("ada");
    assertThat(page.content()).contains("vision (admin)");
    screenshot(page, "playground");
    for (String name : List.of("Data", "Tasks", "Training", "Models", "Evaluations")) {
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
      page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1))
          .waitFor();
      page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      screenshot(page, name.toLowerCase(java.util.Locale.ROOT));
      assertThat(page.getByRole(AriaRole.ALERT).count()).as("problems on page %s", name).isZero();
    }
  }

  @Test
  void aPersonWithoutATeamIsToldWhatToDo() {
    Page page = signedIn("nora");
    assertThat(page.textContent("main")).contains("You belong to no team yet");
  }
}
