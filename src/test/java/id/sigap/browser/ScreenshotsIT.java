package id.sigap.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import id.sigap.browser.Chromium.Look;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures of every page in every state, to be looked at: {@code make screenshots}. */
@Tag("screenshots")
@QuarkusTest
class ScreenshotsIT {

    private static final Path FOLDER = Path.of("target", "screenshots");

    @Test
    void everyPage() {
        try (Chromium chromium = Chromium.open()) {
            List<Sight> sights = City.made().sights();
            int taken = 0;
            for (int width : new int[] {360, 768, 1280}) {
                for (boolean dark : new boolean[] {false, true}) {
                    for (String language : List.of("id", "en")) {
                        Look look = new Look(width, dark, language, true);
                        sights.forEach(sight -> take(chromium, sight, look));
                        taken += sights.size();
                    }
                }
            }
            System.out.println("Screenshots: " + taken + " in " + FOLDER.toAbsolutePath());
        }
    }

    private static void take(Chromium chromium, Sight sight, Look look) {
        try (BrowserContext context = chromium.context(look)) {
            Page page = context.newPage();
            sight.open().accept(page);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            Path file = FOLDER.resolve(sight.name() + "-" + look + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }
}
