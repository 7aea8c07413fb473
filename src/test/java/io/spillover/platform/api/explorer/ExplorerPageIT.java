package io.spillover.platform.api.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import io.spillover.testing.Chromium;
import io.spillover.testing.TestKeys;
import io.spillover.testing.WithDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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

    private Optional<Chromium> chromium = Optional.empty();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    @BeforeAll
    void open() {
        chromium = Optional.of(Chromium.start());
    }

    @AfterAll
    void close() {
        chromium.ifPresent(Chromium::close);
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
        var page = chromium.orElseThrow().page(1280, 800);
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Waits for a text in the result; what the page showed instead is kept below {@code target/}. */
    private static void result(Page page, String text) {
        try {
            page.locator(".result-window", new Page.LocatorOptions().setHasText(text))
                    .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
        } catch (TimeoutError e) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "explorer-page.png")));
            throw e;
        }
    }

    private String address() {
        return "http://127.0.0.1:" + port + "/graphiql";
    }
}
