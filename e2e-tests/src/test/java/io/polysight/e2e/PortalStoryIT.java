package io.polysight.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.polysight.e2e.PortalBrowser.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People open the portal in a real browser, after a life has filled the platform. */
class PortalStoryIT {
  private static final PlatformUnderTest POLYSIGHT = PlatformUnderTest.get();
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static PortalBrowser browser;
  private static Map<String, String> pages;
  private static String session;
  private static String axe;

  @BeforeAll
  static void launch() throws IOException {
    Path tool =
        Path.of(System.getProperty("polysight.home", ""))
            .resolve("frontend/node_modules/axe-core/axe.min.js");
    assertThat(tool).as("the accessibility checker; npm ci in frontend brings it").exists();
    axe = Files.readString(tool);
    browser = new PortalBrowser(POLYSIGHT.gateway(), POLYSIGHT.demoPassword());
    pages = PortalPages.of(Lived.get().story(), POLYSIGHT.as("ada"));
    session = browser.signedIn("ada").context().storageState();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Locator byRole(Page page, AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void screenshot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  @ParameterizedTest
  @EnumSource(Window.class)
  void everyPageIsFilledFitsHindersNobodyAndBreaksNoRuleOfTheBrowser(Window window) {
    List<String> faults = new ArrayList<>();
    try (BrowserContext context = browser.window(session, window)) {
      Page page = context.newPage();
      page.onConsoleMessage(said -> {
        if (said.type().equals("error")) {
          faults.add(page.url() + ": " + said.text());
        }
      });
      page.onPageError(thrown -> faults.add(page.url() + ": " + thrown));
      pages.forEach((name, path) -> {
        browser.open(page, path);
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          browser.colours(page, colours);
          screenshot(page, (name + "-" + colours + "-" + window).toLowerCase(Locale.ROOT));
          assertThat(hindrances(page)).as("hindrances on page %s, %s", name, colours).isEmpty();
        }
        assertThat(page.getByRole(AriaRole.ALERT).count()).as("problems on page %s", name).isZero();
        assertThat(
                page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .as("pixels by which page %s is too wide", name)
            .isEqualTo(0);
      });
    }
    assertThat(faults).isEmpty();
  }

  /** What a tool finds against WCAG 2.2 AA, contrast included. */
  private static List<?> hindrances(Page page) {
    page.evaluate(axe);
    return (List<?>)
        page.evaluate(
            """
            axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
              .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))
            """);
  }

  @Test
  void aNewPersonMeetsThePlaygroundAndGetsAnAnswerWithoutTrainingAnything() {
    Page page = browser.signedIn("ben");
    byRole(page, AriaRole.HEADING, "Playground").waitFor();
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Ask about .*")))
        .first()
        .click();
    byRole(page, AriaRole.COMBOBOX, "Class names").fill("red circle, blue square,");
    page.keyboard().press("Enter");
    page.getByText("answered by").waitFor();
    assertThat(page.getByRole(AriaRole.LISTITEM).allTextContents())
        .anyMatch(line -> line.startsWith("red circle"))
        .anyMatch(line -> line.startsWith("blue square"));
    screenshot(page, "playground-answered");
  }

  @Test
  void everythingIsFoundFromTheKeyboard() {
    try (BrowserContext context = browser.window(session, Window.DESKTOP)) {
      Page page = context.newPage();
      browser.open(page, "/team");
      page.keyboard().press("Control+k");
      page.getByPlaceholder("Find or do anything").fill("seen-pairs-e2e");
      page.getByRole(AriaRole.DIALOG)
          .locator("[data-selected]")
          .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^seen-pairs-e2e")))
          .waitFor();
      page.keyboard().press("Enter");
      byRole(page, AriaRole.HEADING, "seen-pairs-e2e").waitFor();
    }
  }

  @Test
  void aPersonWithoutATeamIsToldWhatToDo() {
    Page page = browser.signedIn("nora");
    assertThat(page.textContent("main")).contains("You belong to no team yet");
  }
}
