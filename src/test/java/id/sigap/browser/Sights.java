package id.sigap.browser;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.sigap.testing.Asking;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.Uploads;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every page and state that the portal has; a room that adds a page adds it here. */
final class Sights {

    private static final String FORM = "/lapor?kategori=trotoar";

    private static final WaitForOptions ATTACHED = new WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    /** What comes about by a script alone: a photo is sent before its page is, and a draft is kept. */
    static final Set<String> NEED_SCRIPTS = Set.of("send-tell-photo", "send-tell-draft", "send-who-wrong");

    private Sights() {}

    static List<Sight> of(City city) {
        List<Sight> all = new ArrayList<>();
        all.addAll(plain());
        all.addAll(tracked(city));
        all.addAll(sent());
        return all;
    }

    /** What an address alone leads to. */
    private static List<Sight> plain() {
        return List.of(
                Sight.at("home", "/"),
                Sight.at("track", "/lacak"),
                Sight.at("track-mistyped", "/lacak?nomor=JK-7M3K9-QXD2V-X"),
                Sight.at("track-empty", "/lacak?nomor="),
                Sight.at("look", "/laporan"),
                Sight.at("look-filtered", "/laporan?kategori=trotoar&wilayah=31.72&status=menunggu"),
                Sight.at("look-none", "/laporan?kata=tidakadayangbegini"),
                Sight.at("look-wrong", "/laporan?kategori=tidak-ada"),
                Sight.at("look-map", "/laporan?tampil=peta"),
                Sight.at("figures", "/angka"),
                Sight.at("figures-none", "/angka?bulan=2019-01"),
                Sight.at("about", "/tentang"),
                Sight.at("kit", "/_komponen"),
                Sight.at("offline", "/luring"),
                Sight.at("error-404", "/tidak-ada"),
                Sight.at("error-413", "/_komponen/galat/413"),
                Sight.at("error-429", "/_komponen/galat/429"),
                Sight.at("error-500", "/_komponen/galat/500"),
                Sight.at("error-503", "/_komponen/galat/503"));
    }

    private static List<Sight> tracked(City city) {
        Sight rejected = mine("mine-rejected", city.rejected.receipt());
        Sight done = mine("mine-done", city.done.receipt());
        return List.of(
                Sight.at("missing", "/lacak?nomor=" + city.hidden.number()),
                pin("missing-wrong-pin", city.hidden.number(), "1111-1111"),
                Sight.at("report-no-cookies", "/lacak?nomor=" + city.waiting.number() + "&selesai=pin"),
                Sight.at("report-waiting", "/lacak?nomor=" + city.waiting.number()),
                report("report-passed", city.passed),
                report("report-in-work", city.inWork),
                report("report-checked", city.checked),
                report("report-done", city.done),
                report("report-rejected", city.rejected),
                mine("mine-private", city.hidden),
                mine("mine-private", city.hidden).then("comment-empty", page -> act(page, "komentar")),
                done,
                done.then("rate-empty", page -> act(page, "nilai")),
                done.then("dispute-empty", page -> act(page, "keberatan")),
                rejected,
                rejected.then(
                        "empty",
                        page -> Sight.press(page, page.locator("form[action='/lacak/lengkapi'] > .actions .button"))),
                done.then("forgotten", page -> {
                    page.context().clearCookies();
                    act(page, "keberatan");
                }));
    }

    private static List<Sight> sent() {
        Sight place = Sight.at("send-place", FORM);
        Sight tell = sending("send-tell", 1);
        Sight questions = sending("send-questions", "/lapor?kategori=" + Asking.CATEGORY, 0);
        return List.of(
                Sight.at("send", "/lapor"),
                Sight.at("send-found", "/lapor?cari=lampu"),
                Sight.at("send-found-none", "/lapor?cari=xyzxyz"),
                Sight.at("send-emergency", "/lapor?kategori=" + City.EMERGENCY),
                Sight.at("send-closed", "/lapor?kategori=internal-dinas-pariwisata-dan-kebudayaan"),
                tell.then("draft", page -> page.navigate("/lapor")),
                place,
                place.then("empty", Sights::on),
                place.then("pin", page -> {
                    page.locator("[name='place.listed']").selectOption("31.72.01.1005");
                    page.locator(".send-list-row button").click();
                    page.locator(".send-arrows").waitFor();
                }),
                sending("send-similar", "/lapor?kategori=jalan", 1, "31.74.02.1008"),
                questions,
                questions.then("empty", Sights::on),
                tell,
                tell.then("empty", Sights::on),
                tell.then("photo", page -> {
                    page.locator("#photos").setInputFiles(new FilePayload("foto.jpg", "image/jpeg", Uploads.jpeg()));
                    page.locator(".send-photo input[name='photos']").first().waitFor(ATTACHED);
                }),
                sending("send-who", 2),
                sending("send-who", 2).then("wrong", page -> {
                    page.locator("[data-reachable]").check();
                    page.locator("[name='reporter.email']").fill("bukan surel");
                    on(page);
                }),
                sending("send-review", 3),
                sending("send-done", 4));
    }

    private static Sight report(String name, Journey journey) {
        return Sight.at(name, "/lacak?nomor=" + journey.receipt().number());
    }

    private static Sight mine(String name, Receipt receipt) {
        return pin(name, receipt.number(), receipt.pin());
    }

    private static Sight pin(String name, String number, String pin) {
        return new Sight(name, page -> {
            page.navigate("/lacak?nomor=" + number);
            City.open(page, pin);
        });
    }

    private static void act(Page page, String path) {
        page.locator("#" + path + " > summary").click();
        Sight.press(page, page.locator("form[action='/lacak/" + path + "'] > .actions .button"));
    }

    private static Sight sending(String name, int pages) {
        return sending(name, FORM, pages);
    }

    private static Sight sending(String name, String from, int pages) {
        return sending(name, from, pages, "31.72.01.1004");
    }

    /** The form, so many pages on. */
    private static Sight sending(String name, String from, int pages, String village) {
        return new Sight(name, page -> {
            page.navigate(from);
            for (int i = 0; i < pages; i++) {
                if (page.locator("[name='place.listed']").count() > 0) {
                    page.locator("[name='place.listed']").selectOption(village);
                } else if (page.locator("#description").count() > 0) {
                    page.locator("#description").fill("Puing bangunan menutup trotoar di depan pasar.");
                }
                on(page);
            }
        });
    }

    private static void on(Page page) {
        Sight.press(page, page.locator("main .send-go .button-large").first());
    }
}
