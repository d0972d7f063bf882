package id.sigap.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
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
        try (Chromium chromium = Chromium.open();
                City city = City.made()) {
            List<Sight> sights = Sights.of(city);
            int taken = 0;
            for (int width : new int[] {360, 768, 1280}) {
                for (boolean dark : new boolean[] {false, true}) {
                    for (String language : List.of("id", "en")) {
                        taken += take(chromium, sights, new Look(width, dark, language, true));
                    }
                }
            }
            System.out.println("Screenshots: " + taken + " in " + FOLDER.toAbsolutePath());
        }
    }

    private static int take(Chromium chromium, List<Sight> sights, Look look) {
        try (BrowserContext context = chromium.calm(look)) {
            context.addInitScript(Walk.FORGET);
            int taken = 0;
            for (Sight sight : sights) {
                context.clearCookies();
                try (Page page = context.newPage()) {
                    sight.open().accept(page);
                    taken += take(page, sight.name(), look);
                    if (sight.name().equals("send-done")) {
                        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                        taken += take(page, sight.name() + "-print", look);
                    }
                }
            }
            return taken;
        }
    }

    private static int take(Page page, String name, Look look) {
        // Pictures that come when they are scrolled to come for the picture of the whole page, too.
        page.evaluate(
                "async () => { document.querySelectorAll('img[loading=lazy]').forEach(it => it.loading = 'eager');"
                        + " await Promise.all([...document.images].map(it => it.decode().catch(() => {}))); }");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + "-" + look + ".png"))
                .setFullPage(true));
        return 1;
    }
}
