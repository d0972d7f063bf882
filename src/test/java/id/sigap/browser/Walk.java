package id.sigap.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import id.sigap.browser.Chromium.Look;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Through all pages in one look. Opening a page is what takes time, so all is looked for at once, and sheets and scripts stay. */
final class Walk {

    /** A new page of a browser begins without what others have kept in it; sheets and scripts it has from them. */
    static final String FORGET = """
            try {
              if (!sessionStorage.getItem('begun')) localStorage.clear();
              sessionStorage.setItem('begun', 'yes');
            } catch { /* a page that keeps nothing */ }""";

    private static final double PATIENCE = 20_000;

    private final Map<Sought, List<String>> wrong = new EnumMap<>(Sought.class);

    /** What is wrong, of each kind. */
    List<String> wrong(Sought sought) {
        return wrong.getOrDefault(sought, List.of());
    }

    void through(Chromium chromium, Look look, List<Sight> sights, Set<Sought> all) {
        long begun = System.nanoTime();
        try (BrowserContext context = chromium.calm(look)) {
            context.addInitScript(FORGET);
            for (Sight sight : sights) {
                context.clearCookies();
                try (Page page = context.newPage()) {
                    List<String> refused = new ArrayList<>();
                    listen(page, refused);
                    page.setDefaultTimeout(PATIENCE);
                    sight.open().accept(page);
                    for (Sought sought : all) {
                        sought.wrongOn(page).forEach(what -> add(sought, sight, look, what));
                    }
                    refused.forEach(what -> add(Sought.REFUSED, sight, look, what));
                } catch (PlaywrightException failed) {
                    // The others are looked at all the same.
                    add(Sought.REFUSED, sight, look, "does not open: " + failed.getMessage());
                }
            }
        }
        System.out.printf("Walk %s: %d pages in %d ms%n", look, sights.size(), (System.nanoTime() - begun) / 1_000_000);
    }

    private void add(Sought sought, Sight sight, Look look, String what) {
        wrong.computeIfAbsent(sought, none -> new ArrayList<>()).add(sight + " " + look + ": " + what);
    }

    private static void listen(Page page, List<String> refused) {
        page.onConsoleMessage(message -> {
            // A page that says that there is no such page comes with a status that says so, too.
            if (!message.text().contains("Failed to load resource")) {
                refused.add(message.text());
            }
        });
        page.onPageError(refused::add);
        page.onRequest(request -> {
            if (!request.url().matches("(http://localhost:|data:|blob:http://localhost:).*")) {
                refused.add(request.url());
            }
        });
    }
}
