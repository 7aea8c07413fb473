package io.spillover.platform.api.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.spillover.testing.TestKeys;
import io.spillover.testing.WithDatabase;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The explorer page in a real Chromium. */
@WithDatabase
@TestInstance(Lifecycle.PER_CLASS)
class ExplorerPageIT {

    private static final double PATIENCE_MS = 20_000;

    @LocalServerPort
    private int port;

    private Optional<Playwright> playwright = Optional.empty();
    private Optional<Browser> browser = Optional.empty();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    @BeforeAll
    void open() {
        var chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "No Chromium is installed, so the explorer page was not tried in a browser");
        var started = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = Optional.of(started);
        browser = Optional.of(started.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setHeadless(true)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"))));
    }

    @AfterAll
    void close() {
        browser.ifPresent(Browser::close);
        playwright.ifPresent(Playwright::close);
    }

    @BeforeEach
    void forget() {
        requests.clear();
        complaints.clear();
    }

    @Test
    void theLinkOfTheStartRunsTheFirstQueryWithoutAnyOtherServer() {
        try (var page = page()) {
            page.navigate(address() + "#key=" + TestKeys.VIEWER);
            result(page, "\"data\"");

            assertThat(page.url()).isEqualTo(address());
            assertThat(page.locator("#key-form").isHidden()).isTrue();
            assertThat(requests).isNotEmpty().allSatisfy(url -> {
                if (!url.startsWith("data:")) {
                    assertThat(URI.create(url).getHost()).isEqualTo("127.0.0.1");
                    assertThat(url).doesNotContain("spk_");
                }
            });
            assertThat(complaints).isEmpty();
            assertThat(page.evaluate("window.localStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void aSampleRunsOnOneClick() {
        try (var page = page()) {
            page.navigate(address() + "#key=" + TestKeys.VIEWER);
            result(page, "\"data\"");
            page.locator(".graphiql-tab-button", new Page.LocatorOptions().setHasText("ServerInfo"))
                    .click();
            page.locator(".graphiql-execute-button").click();
            result(page, "maxPageSize");

            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void withoutAKeyThePageAsksForOneAndThenWorks() {
        try (var page = page()) {
            page.navigate(address());
            page.locator("#key").fill(TestKeys.VIEWER);
            page.locator("#key-form button").click();
            result(page, "\"data\"");

            assertThat(page.locator("#key-form").isHidden()).isTrue();
        }
    }

    @Test
    void aWrongKeyIsToldAsSuch() {
        try (var page = page()) {
            page.navigate(address() + "#key=spk_viewer_wrong");
            page.locator("#key-state:has-text('does not know this key')")
                    .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
        }
    }

    private Page page() {
        var page = browser.orElseThrow().newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private static void result(Page page, String text) {
        page.locator(".result-window", new Page.LocatorOptions().setHasText(text))
                .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
    }

    private String address() {
        return "http://127.0.0.1:" + port + "/graphiql";
    }
}
