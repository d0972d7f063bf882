package id.sigap.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.restassured.RestAssured;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine, driven by Playwright; it is never fetched. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    /** What our own policy refused, and what failed in a script, on whatever page. */
    private final List<String> refused = new ArrayList<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Whoever asks is skipped if there is none. */
    static Chromium open() {
        Optional<Path> found = found();
        if (found.isEmpty()) {
            String word = "SKIPPED: no Chromium on this machine, so no page was looked at (apt-get install chromium)";
            System.out.println(word);
            Assumptions.abort(word);
        }
        // What our worker behind the pages asks for goes through routes, too: so a broken line can be tested.
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS",
                        "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(found.get())
                        .setArgs(List.of("--no-sandbox", "--font-render-hinting=none")));
        return new Chromium(playwright, browser);
    }

    private static Optional<Path> found() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** How somebody looks at a page. */
    record Look(int width, boolean dark, String language, boolean scripts) {

        static final Look DESK = new Look(1280, false, "id", true);
        static final Look PHONE = new Look(360, false, "id", true);

        Look inThe(boolean night) {
            return new Look(width, night, language, scripts);
        }

        Look in(String other) {
            return new Look(width, dark, other, scripts);
        }

        Look withoutScripts() {
            return new Look(width, dark, language, false);
        }

        @Override
        public String toString() {
            return width + (dark ? "-dark" : "-light") + "-" + language + (scripts ? "" : "-no-script");
        }
    }

    /** A browser of somebody's own: nothing is kept from anybody else's. */
    BrowserContext context(Look look) {
        BrowserContext context = browser.newContext(options(look));
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        context.onWebError(failed -> refused.add(failed.error()));
        return context;
    }

    /** One in which nothing moves and nothing works behind the page. */
    BrowserContext calm(Look look) {
        return browser.newContext(
                options(look).setReducedMotion(ReducedMotion.REDUCE).setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }

    static String base() {
        return "http://localhost:" + RestAssured.port;
    }

    private static Browser.NewContextOptions options(Look look) {
        return new Browser.NewContextOptions()
                .setBaseURL(base())
                .setViewportSize(look.width(), look.width() < 600 ? 740 : 900)
                .setLocale(look.language())
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(look.scripts());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        assertEquals(List.of(), refused);
    }
}
