package id.sigap.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import id.sigap.browser.Chromium.Look;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Through all pages in one look, in one browser that forgets between them: opening a page is what takes time, so all is looked for at once. */
final class Walk {

    private final Map<Sought, List<String>> wrong = new EnumMap<>(Sought.class);

    /** What is wrong, of each kind. */
    List<String> wrong(Sought sought) {
        return wrong.getOrDefault(sought, List.of());
    }

    void through(Chromium chromium, Look look, List<Sight> sights, Set<Sought> all) {
        try (BrowserContext context = chromium.calm(look)) {
            Page page = context.newPage();
            CDPSession session = context.newCDPSession(page);
            List<String> refused = new ArrayList<>();
            listen(page, refused);
            for (Sight sight : sights) {
                String name = sight + " " + look;
                forget(page, session);
                try {
                    sight.open().accept(page);
                } catch (PlaywrightException failed) {
                    throw new AssertionError(name + ": " + failed.getMessage(), failed);
                }
                for (Sought sought : all) {
                    sought.wrongOn(page).forEach(what -> add(sought, name + ": " + what));
                }
                refused.forEach(what -> add(Sought.REFUSED, name + ": " + what));
                refused.clear();
            }
        }
    }

    private void add(Sought sought, String what) {
        wrong.computeIfAbsent(sought, none -> new ArrayList<>()).add(what);
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

    /** Cookies and drafts; not the sheets and scripts that every page has. */
    static void forget(Page page, CDPSession session) {
        page.navigate("about:blank");
        JsonObject what = new JsonObject();
        what.addProperty("origin", Chromium.base());
        what.addProperty("storageTypes", "cookies,local_storage");
        session.send("Storage.clearDataForOrigin", what);
        page.context().clearCookies();
    }
}
