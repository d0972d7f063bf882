package id.sigap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.sigap.browser.Chromium.Look;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody looks around and reads the figures: on a phone and at a desk, by the list and by the map, with and without a script. */
@Tag("browser")
@QuarkusTest
class LookJourneyIT {

    private static Chromium chromium;
    private static City city;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    /** Where the service listens is known before a test alone. */
    @BeforeEach
    void make() {
        if (city == null) {
            city = City.made();
        }
    }

    @AfterAll
    static void close() {
        if (city != null) {
            city.close();
            city = null;
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPhoneFindsAReportByItsKindAndOnTheMap(boolean scripts) {
        Look look = new Look(360, false, scripts ? "id" : "en", scripts);
        try (BrowserContext context = chromium.calm(look)) {
            Page page = context.newPage();
            page.navigate("/");
            page.locator(".nav a[href='/laporan']").click();
            page.locator(".look-open").click();
            page.locator("#kategori").selectOption("jalan");
            Sight.press(page, page.locator(".look-go"));
            assertThat(page.locator("#hasil")).hasText(scripts ? "1 laporan terbuka" : "1 public report");
            assertEquals(scripts, page.url().endsWith("/laporan?kategori=jalan"), page.url());
            page.locator(".look-switch a").last().click();
            assertThat(page.locator(".report-row")).isHidden();
            page.locator(".map-place").click();
            assertThat(page.locator(".report-row")).isVisible();
            page.locator(".report-row h3 a").click();
            assertThat(page.locator(".report-number .number")).hasText(city.waiting.number());
            page.goBack();
            assertThat(page.locator(".report-row")).isVisible();
        }
    }

    @Test
    void aCardIsFollowedWhereItStandsAndForgottenAgain() {
        try (BrowserContext context = chromium.calm(Look.DESK.in("en"))) {
            Page page = context.newPage();
            page.navigate("/laporan?kategori=jalan");
            Locator follow = page.locator(".report-row [data-follow]");
            follow.focus();
            page.keyboard().press("Space");
            assertThat(follow).hasAttribute("aria-pressed", "true");
            assertThat(follow).containsText("Following");
            page.reload();
            assertThat(follow).hasAttribute("aria-pressed", "true");
            page.navigate("/lacak?nomor=" + city.waiting.number());
            assertThat(page.locator("[data-follow-button]")).hasAttribute("aria-pressed", "true");
            page.navigate("/");
            assertThat(page.locator("[data-kept-list] a")).containsText(city.waiting.number());
            page.navigate("/lacak");
            page.locator("[data-kept-drop]").click();
            page.navigate("/laporan?kategori=jalan");
            assertThat(follow).hasAttribute("aria-pressed", "false");
            assertEquals(0, context.cookies().size(), "nothing of it is sent");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFiguresAreReadAsAChartATableAndAFile(boolean scripts) throws IOException {
        Look look = new Look(scripts ? 1280 : 360, true, scripts ? "en" : "id", scripts);
        try (BrowserContext context = chromium.calm(look)) {
            Page page = context.newPage();
            page.navigate("/");
            page.locator(".home-part-head a[href='/angka']").click();
            assertThat(page.locator(".figures-sentence")).containsText(scripts ? "11,230" : "11.230");
            page.locator("#tren ~ .figure-foot summary").click();
            assertThat(page.locator("#tren ~ .figure-foot tbody tr").last()).isVisible();
            Download file = page.waitForDownload(
                    () -> page.locator("a[href^='/angka/kota.csv']").click());
            assertTrue(Files.readString(file.path()).contains("11230"), "the same figure in the file");
            page.locator("#bulan").selectOption("2025-12");
            Sight.press(page, page.locator(".figures-month button"));
            assertThat(page.locator("h1")).hasText(scripts ? "December 2025" : "Desember 2025");
            page.goBack();
            assertThat(page.locator("h1")).hasText(scripts ? "January 2026" : "Januari 2026");
        }
    }
}
