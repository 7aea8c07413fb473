package io.spillover.browser;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.spillover.platform.database.LocalNeo4j;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Neo4j Browser as a person uses it: connect, drop a file, type a command, look at the picture. */
final class BrowserPage {

    private final Page page;

    BrowserPage(Page page) {
        this.page = page;
    }

    /** Opens the page the server itself serves and signs in. */
    void connect(LocalNeo4j server) {
        page.navigate(Objects.requireNonNull(server.address().browser()).toString());
        page.getByTestId("username").fill(LocalNeo4j.USER);
        page.getByTestId("password").fill(server.password());
        page.getByTestId("connect").click();
        page.getByTestId("disconnectedBanner")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        frameOf(":play start");
    }

    /** Drops a file on the page, as from a folder. */
    void drop(String file, String content) {
        JSHandle files = page.evaluateHandle("""
                ([name, text]) => {
                  const files = new DataTransfer();
                  files.items.add(new File([text], name));
                  return files;
                }""", List.of(file, content));
        page.locator(".filedrop").first().dispatchEvent("drop", java.util.Map.of("dataTransfer", files));
    }

    /** Puts a text into the editor, runs it and waits for its frame. */
    Locator run(String text) {
        var editor = page.getByTestId("activeEditor").locator(".monaco-editor").first();
        editor.click();
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().press("Delete");
        page.keyboard().insertText(text);
        page.getByTestId("editor-Run").click();
        // Browser shows its own commands without the comments before them.
        return frameOf(text.lines()
                .filter(line -> line.startsWith(":"))
                .findFirst()
                .orElse(text.lines().findFirst().orElseThrow()));
    }

    /** Returns the newest frame once its command begins with this. */
    Locator frameOf(String firstLine) {
        var frame = page.getByTestId("frame")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByTestId("frameCommand")
                                .filter(new Locator.FilterOptions().setHasText(firstLine))))
                .first();
        frame.waitFor();
        return frame;
    }

    /** Waits until the nodes of a picture have come to rest. */
    void settle(Locator frame) {
        frame.locator("svg g.node").first().waitFor();
        page.waitForFunction("""
                () => {
                  const now = [...document.querySelectorAll('svg g.node')].map(n => n.getAttribute('transform')).join();
                  const still = now === window.spilloverLast;
                  window.spilloverLast = now;
                  return still;
                }""", null, new Page.WaitForFunctionOptions().setPollingInterval(700));
    }

    /** Fills the window with a frame and the frame with its picture. */
    void enlarge(Locator frame) {
        frame.getByTitle("Fullscreen").click();
        settle(page.locator("body"));
        page.getByLabel("zoom-to-fit").first().click();
        settle(page.locator("body"));
    }

    /** Returns the words of the overview beside the picture, such as {@code City (8)}. */
    List<String> overview() {
        return page.locator("[data-testid^=property-details-overview-]").allTextContents();
    }

    /** Returns how many nodes of the picture have this colour. */
    int coloured(String colour) {
        return page.locator("svg g.node circle.b-outline[fill='" + colour + "']")
                .count();
    }

    void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
