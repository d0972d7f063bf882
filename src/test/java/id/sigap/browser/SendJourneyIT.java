package id.sigap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import id.sigap.browser.Chromium.Look;
import id.sigap.testing.Database;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody reports something: on a phone, with the keyboard, without a script, on a line that breaks, and once. */
@Tag("browser")
@QuarkusTest
class SendJourneyIT {

    /** Of which no other test has public reports nearby. */
    private static final String FORM = "/lapor?kategori=rumah-potong-hewan";

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

    private static Locator on(Page page) {
        return page.locator(".send-go .button-large");
    }

    private static void toTheEnd(Page page, String words) {
        page.navigate(FORM);
        page.locator("[name='place.listed']").selectOption("31.72.01.1005");
        on(page).click();
        page.locator("#description").fill(words);
        on(page).click();
        assertThat(page.locator("[name='reporter.name']")).hasCount(1);
        on(page).click();
        assertThat(page.locator(".send-review")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPhoneSendsAReportWithAndWithoutAScript(boolean scripts) {
        Look look = new Look(360, false, scripts ? "id" : "en", scripts);
        try (BrowserContext context = chromium.context(look)) {
            Page page = context.newPage();
            page.navigate("/lapor");
            page.locator("#cari").fill("jagal hewan");
            page.locator(".search .button").click();
            page.locator(".send-found a[href$='rumah-potong-hewan']").first().click();
            page.locator(".send-map-touch").click();
            assertThat(page.locator("[name='place.areaCode']").first()).isChecked();
            String north = page.locator("[name='place.latitude']").inputValue();
            page.locator(".send-arrows [value='utara']").click();
            assertThat(page.locator("[name='place.latitude']")).not().hasValue(north);
            on(page).click();
            page.locator("#description").fill("Baunya sampai ke sekolah.");
            page.locator("#photos").setInputFiles(new FilePayload("foto.jpg", "image/jpeg", Uploads.jpeg()));
            if (!scripts) {
                page.locator("[value='unggah']").click();
            }
            assertThat(page.locator(".send-photo input[name='photos']")).hasCount(1);
            on(page).click();
            on(page).click();
            assertThat(page.locator(".send-review")).containsText("Baunya sampai ke sekolah.");
            on(page).click();
            assertThat(page.locator(".send-receipt .number").first()).containsText("JK-");
            page.locator(".send-track button").click();
            assertThat(page.locator("main")).containsText("Baunya sampai ke sekolah.");
        }
    }

    @Test
    void itIsOneReportByBackReloadAndDoublePress() {
        try (BrowserContext context = chromium.context(Look.PHONE)) {
            Page page = context.newPage();
            toTheEnd(page, "Lampu di gerbang mati.");
            String before = Database.sql("select count(*) from ticket");
            on(page).dblclick();
            Locator number = page.locator(".send-receipt .number").first();
            String first = number.textContent();
            page.reload();
            assertEquals(first, number.textContent());
            page.goBack();
            on(page).click();
            assertThat(number).hasText(first);
            assertNotEquals(before, Database.sql("select count(*) from ticket"));
            assertEquals(Integer.toString(Integer.parseInt(before) + 1), Database.sql("select count(*) from ticket"));
        }
    }

    @Test
    void theKeyboardAloneIsEnough() {
        try (BrowserContext context = chromium.context(Look.DESK)) {
            Page page = context.newPage();
            page.navigate(FORM);
            page.locator("[name='place.listed']").focus();
            page.keyboard().type("Pluit");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("[name='place.areaCode']").first()).isChecked();
            String west = page.locator("[name='place.longitude']").inputValue();
            page.locator(".send-map-touch").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("[name='place.longitude']")).not().hasValue(west);
            assertThat(page.locator(".send-map-touch")).isFocused();
            page.locator("[name='place.address']").focus();
            page.keyboard().type("Dekat gerbang");
            page.keyboard().press("Enter");
            page.locator("#description").focus();
            page.keyboard().type("Pagarnya roboh.");
            tabTo(page, on(page));
            page.keyboard().press("Enter");
            assertThat(page.locator("[name='reporter.name']")).hasCount(1);
            tabTo(page, on(page));
            page.keyboard().press("Enter");
            assertThat(page.locator(".send-review")).containsText("Dekat gerbang");
            tabTo(page, on(page));
            page.keyboard().press("Enter");
            assertThat(page.locator(".send-done h1")).isFocused();
        }
    }

    @Test
    void nothingIsLostToABrokenLineAReloadOrAnotherLanguage() {
        try (BrowserContext context = chromium.context(Look.PHONE)) {
            Page page = context.newPage();
            page.navigate(FORM);
            page.locator("[name='place.listed']").selectOption("31.72.01.1005");
            on(page).click();
            page.locator("#description").fill("Saluran airnya mampet.");
            context.setOffline(true);
            on(page).click();
            assertThat(page.locator("[data-offline]")).isVisible();
            assertThat(page.locator("#description")).hasValue("Saluran airnya mampet.");
            context.setOffline(false);
            assertThat(page.locator("[data-offline]"))
                    .containsText("Sambungan pulih", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
            page.locator(".switch[hreflang]").click();
            assertThat(page.locator("h1")).hasText("Tell us about it");
            assertThat(page.locator("#description")).hasValue("Saluran airnya mampet.");
            page.navigate("/lapor");
            page.locator("[data-draft-go]").click();
            assertThat(page.locator("#description")).hasValue("Saluran airnya mampet.");
            page.navigate("/lapor");
            page.locator("[data-draft-drop]").click();
            page.reload();
            assertThat(page.locator("[data-draft]")).isHidden();
        }
    }

    @Test
    void whatIsWrongTakesTheFocusAndLeadsToItsField() {
        try (BrowserContext context = chromium.context(Look.PHONE)) {
            Page page = context.newPage();
            page.navigate(FORM);
            on(page).click();
            assertThat(page.locator(".summary")).isFocused();
            assertTrue(page.title().startsWith("Galat: "), page.title());
            page.locator(".summary a").click();
            assertThat(page.locator("[name='place.listed']")).isFocused();
            page.locator("[name='place.listed']").selectOption("31.72.01.1005");
            on(page).click();
            page.locator("#photos").setInputFiles(new FilePayload("video.mp4", "video/mp4", new byte[1_000_000]));
            assertThat(page.locator(".send-photo-wrong")).containsText("Video");
            page.locator(".send-photo-wrong [data-remove]").click();
            assertThat(page.locator("[data-photo-list] li")).hasCount(0);
        }
    }

    @Test
    void whatIsTypedAppearsAmongTheKinds() {
        try (BrowserContext context = chromium.context(Look.DESK)) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate("/lapor");
            page.locator("#cari").pressSequentially("got mampet");
            assertThat(page.locator("[data-live-list] li").first()).containsText("Saluran Air");
            page.locator("#cari").fill("xyzxyz");
            assertThat(page.locator("[data-live-none]")).isVisible();
            assertEquals(List.of(), complaints);
        }
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
