package id.sigap.browser;

import com.microsoft.playwright.Page;
import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import java.util.List;

/** Reports in every state that a page shows otherwise, made once. */
final class City {

    private static City made;

    final Receipt hidden = Reports.submit(Api.as("warga"), Reports.rubble());
    final Journey waiting = Journey.begun();
    final Journey inWork = Journey.begun().inProcess();
    final Journey done = Journey.begun().done();
    final Journey rejected = Journey.begun()
            .step(Journey.LURAH, "ticketReceive")
            .step(Journey.LURAH, "ticketReject", "reasonCode: NOT_CLEAR, " + Journey.reason());

    private City() {}

    static synchronized City made() {
        if (made == null) {
            made = new City();
        }
        return made;
    }

    /** Every page and state that the portal has; a room that adds a page adds it here. */
    List<Sight> sights() {
        return List.of(
                Sight.at("home", "/"),
                Sight.at("track", "/lacak"),
                Sight.at("track-mistyped", "/lacak?nomor=JK-7M3K9-QXD2V-X"),
                Sight.at("missing", "/lacak?nomor=" + hidden.number()),
                pin("missing-wrong-pin", hidden.number(), "1111-1111"),
                report("report-waiting", waiting),
                report("report-in-work", inWork),
                report("report-done", done),
                report("report-rejected", rejected),
                pin("mine-private", hidden.number(), hidden.pin()),
                pin("mine-done", done.receipt().number(), done.receipt().pin())
                        .then("open", page -> page.locator("details.act summary")
                                .first()
                                .click()),
                pin(
                        "mine-rejected",
                        rejected.receipt().number(),
                        rejected.receipt().pin()),
                pin(
                                "mine-rejected",
                                rejected.receipt().number(),
                                rejected.receipt().pin())
                        .then("empty", page -> page.locator("form[action='/lacak/lengkapi'] button")
                                .click()),
                Sight.at("look", "/laporan"),
                Sight.at("look-none", "/laporan?kata=tidakadayangbegini"),
                Sight.at("look-map", "/laporan?tampil=peta"),
                Sight.at("figures", "/angka"),
                Sight.at("send", "/lapor"),
                Sight.at("send-found", "/lapor?cari=lampu"),
                Sight.at("send-emergency", "/lapor?kategori=ambulans-gawat-darurat"),
                sending("send-place", 0),
                sending("send-place", 0).then("empty", page -> on(page)),
                sending("send-tell", 1),
                sending("send-tell", 1).then("empty", page -> on(page)),
                sending("send-who", 2),
                sending("send-review", 3),
                sending("send-done", 4),
                Sight.at("about", "/tentang"),
                Sight.at("kit", "/_komponen"),
                Sight.at("offline", "/luring"),
                Sight.at("error-404", "/tidak-ada"),
                Sight.at("error-429", "/_komponen/galat/429"),
                Sight.at("error-500", "/_komponen/galat/500"));
    }

    private static Sight report(String name, Journey journey) {
        return Sight.at(name, "/lacak?nomor=" + journey.receipt().number());
    }

    /** As whoever has the PIN comes to it: by the form. */
    private static Sight pin(String name, String number, String pin) {
        return new Sight(name, page -> {
            page.navigate("/lacak?nomor=" + number);
            open(page, pin);
        });
    }

    /** The form, so many pages on. */
    private static Sight sending(String name, int pages) {
        return new Sight(name, page -> {
            page.navigate("/lapor?kategori=trotoar");
            for (int i = 0; i < pages; i++) {
                if (i == 0) {
                    page.locator("[name='place.listed']").selectOption("31.72.01.1005");
                } else if (i == 1) {
                    page.locator("#description").fill("Puing bangunan menutup trotoar di depan pasar.");
                }
                on(page);
            }
        });
    }

    private static void on(Page page) {
        // With a script it is sent a moment later, once the service is known to be there.
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> page.locator(
                        "main button.button-large[name='ke']")
                .first()
                .click());
        page.waitForLoadState();
    }

    static void open(Page page, String pin) {
        if (!page.locator("#pin").isVisible()) {
            page.locator("details:has(#pin) > summary").click();
        }
        page.locator("#pin").fill(pin);
        page.locator("form[action='/lacak/pin'] button").click();
        page.waitForLoadState();
    }
}
