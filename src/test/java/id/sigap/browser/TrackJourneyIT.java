package id.sigap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.sigap.browser.Chromium.Look;
import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Track, follow, comment, complete, rate and dispute, as people do it: on a phone, with the keyboard, without a script. */
@Tag("browser")
@QuarkusTest
class TrackJourneyIT {

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPhoneTracksAndWritesWithAndWithoutAScript(boolean scripts) {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.rubble());
        Look look = new Look(360, false, scripts ? "id" : "en", scripts);
        try (BrowserContext context = chromium.context(look)) {
            Page page = context.newPage();
            page.navigate("/");
            page.locator("#nomor").fill(receipt.number().toLowerCase());
            page.locator("main form[action='/lacak'] button").click();
            assertThat(page.locator("h1"))
                    .hasText(scripts ? "Laporan tidak dapat ditampilkan" : "This report cannot be shown");
            paste(page, receipt.pin(), page.locator("#nomor-lain"), page.locator("#pin"));
            Sight.press(page, page.locator("form[action='/lacak/pin'] button"));
            assertThat(page.locator(".report-private")).isVisible();
            page.locator("#komentar > summary").click();
            page.locator("#komentar-teks").fill("Masih ada puing");
            page.locator("form[action='/lacak/komentar'] > .actions .button").click();
            assertThat(page.locator("[aria-labelledby=komentar-judul] li")).hasText("Masih ada puing");
            if (scripts) {
                assertThat(page.locator(".banner-done")).isFocused();
            }
            page.goBack();
            assertThat(page.locator("h1")).hasText(scripts ? "Trotoar" : "Pavements");
            assertTrue(page.url().endsWith("nomor=" + receipt.number() + "&selesai=pin"), page.url());
        }
    }

    @Test
    void theKeyboardAloneIsEnough() {
        Journey journey = Journey.begun().done();
        try (BrowserContext context = chromium.context(Look.DESK)) {
            Page page = context.newPage();
            page.navigate("/");
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator("#nomor")).isFocused();
            page.keyboard().type(journey.receipt().number());
            page.keyboard().press("Enter");
            page.waitForURL("**/lacak?nomor=*");
            tabTo(page, page.locator("details:has(#pin) > summary"));
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().type(journey.receipt().pin());
            page.keyboard().press("Enter");
            assertThat(page.locator(".banner-done")).isFocused();
            tabTo(page, page.locator("#nilai > summary"));
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            for (int i = 0; i < 4; i++) {
                page.keyboard().press("ArrowDown");
            }
            tabTo(page, page.locator("#nilai-teks"));
            page.keyboard().type("Rapi");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".banner-done")).containsText("Terima kasih");
            assertEquals(5, journey.seen(Journey.TICKET_ADMIN, "rating").getInteger("rating"));
        }
    }

    @Test
    void whatIsWrongTakesTheFocusAndLeadsToItsField() {
        Journey journey = Journey.begun().done();
        try (BrowserContext context = chromium.context(Look.PHONE)) {
            Page page = context.newPage();
            page.navigate("/lacak?nomor=" + journey.receipt().number());
            City.open(page, journey.receipt().pin());
            page.locator("#keberatan > summary").click();
            page.locator("form[action='/lacak/keberatan'] > .actions .button").click();
            assertThat(page.locator(".summary")).isFocused();
            assertTrue(page.title().startsWith("Galat: "), page.title());
            page.locator(".summary a").click();
            assertThat(page.locator("#keberatan-teks")).isFocused();
            page.locator("#keberatan-teks").fill("Belum bersih");
            page.locator("form[action='/lacak/keberatan'] > .actions .button").click();
            assertThat(page.locator(".banner-done")).containsText("Keberatan Anda terkirim");
        }
    }

    @Test
    void aNumberIsFollowedInThisBrowserAlone() {
        Journey journey = Journey.begun();
        try (BrowserContext context = chromium.context(Look.PHONE)) {
            Page page = context.newPage();
            page.navigate("/lacak?nomor=" + journey.receipt().number());
            page.locator("[data-follow-button]").click();
            assertThat(page.locator("[data-follow-button]")).hasAttribute("aria-pressed", "true");
            page.navigate("/");
            page.locator("[data-kept-list] a").click();
            assertThat(page.locator("h1")).hasText("Trotoar");
            page.navigate("/lacak");
            page.locator("[data-kept-drop]").click();
            assertThat(page.locator("[data-kept]")).isHidden();
        }
    }

    @Test
    void theThemeIsChosenAndKept() {
        try (BrowserContext context = chromium.context(Look.DESK)) {
            Page page = context.newPage();
            page.navigate("/");
            page.locator("[data-theme-switch]").click();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            page.navigate("/tentang");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        }
    }

    @Test
    void withoutAConnectionThereIsAPageThatSaysSo() {
        try (BrowserContext context = chromium.context(Look.PHONE)) {
            Page page = context.newPage();
            page.navigate("/");
            page.evaluate("async () => { await navigator.serviceWorker.ready; }");
            page.reload();
            context.route("**/tentang", Route::abort);
            page.navigate("/tentang");
            assertThat(page.locator("h1")).hasText("Anda sedang luring");
        }
    }

    /** WCAG 2.2.1: two minutes before the half hour is over. */
    @Test
    void whoeverIsStillThereIsAskedBeforeThePinIsForgotten() {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.rubble());
        try (BrowserContext context = chromium.context(Look.DESK)) {
            Page page = context.newPage();
            page.clock().install();
            page.navigate("/lacak?nomor=" + receipt.number());
            City.open(page, receipt.pin());
            page.clock().fastForward("28:01");
            assertThat(page.locator("[data-session-dialog]")).isVisible();
            page.locator("[data-session-stay]").click();
            assertThat(page.locator("[data-session-dialog]")).isHidden();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasTooLittleIsCompletedAndGoesOnItsWay(boolean scripts) {
        Journey journey = Journey.begun()
                .step(Journey.LURAH, "ticketReceive")
                .step(Journey.LURAH, "ticketReject", "reasonCode: NOT_CLEAR, " + Journey.reason());
        Look look = new Look(scripts ? 1280 : 360, scripts, scripts ? "en" : "id", scripts);
        try (BrowserContext context = chromium.context(look)) {
            Page page = context.newPage();
            page.navigate("/lacak?nomor=" + journey.receipt().number());
            City.open(page, journey.receipt().pin());
            page.locator("#lengkapi textarea").fill("Di seberang pintu masuk parkir");
            page.locator("#lengkapi-alamat").fill("Jl. Pluit Selatan Raya 12");
            Sight.press(page, page.locator("form[action='/lacak/lengkapi'] > .actions .button"));
            assertThat(page.locator(".banner-done")).isVisible();
            assertThat(page.locator(".report-head .pill")).hasText(scripts ? "Waiting" : "Menunggu");
            assertThat(page.locator(".timeline")).containsText("Di seberang pintu masuk parkir");
        }
    }

    /** WCAG 3.3.8: what somebody has on paper or in a note is not typed anew. */
    private static void paste(Page page, String text, Locator from, Locator into) {
        from.fill(text);
        from.press("ControlOrMeta+a");
        from.press("ControlOrMeta+x");
        into.press("ControlOrMeta+v");
        assertThat(into).hasValue(text);
    }

    private static void tabTo(Page page, Locator target) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            if ((boolean) target.evaluate("it => it === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("the Tab key does not come to " + target);
    }
}
