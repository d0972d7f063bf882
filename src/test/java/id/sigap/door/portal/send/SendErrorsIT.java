package id.sigap.door.portal.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is wrong is told in words at its field, and nothing that was typed is lost. */
@QuarkusTest
class SendErrorsIT {

    private static final String PLUIT = "31.72.01.1005";

    private static final String SCRIPT = "<script>alert(1)</script>\"'&lt; \u202Egnoro \u0645\u0631\u062D\u0628\u0627";

    private static PlainBrowser told(String language) {
        return new PlainBrowser(language)
                .open("/lapor?kategori=rumah-potong-hewan")
                .fill("place.listed", PLUIT)
                .push("lanjut");
    }

    private static void assertRefused(PlainBrowser browser, String field, String said) {
        assertEquals(422, browser.status(), browser.body());
        assertTrue(browser.title().startsWith("Galat:"), browser.title());
        assertEquals("#" + field, browser.element(".summary a").attr("href"));
        assertTrue(browser.text(".summary").contains(said), browser.text(".summary"));
        assertTrue(browser.has("[id=\"" + field + "\"]"));
        assertTrue(browser.element(".summary").hasAttr("data-focus"));
    }

    @Test
    void aPageWithoutWhatItAsksForIsShownAgain() {
        assertRefused(
                new PlainBrowser("id")
                        .open("/lapor?kategori=rumah-potong-hewan")
                        .push("lanjut"),
                "place.listed",
                "Pilih kelurahan");
        assertRefused(told("id").push("lanjut"), "description", "tidak boleh kosong");
        PlainBrowser outside = new PlainBrowser("id").open("/lapor?kategori=rumah-potong-hewan");
        outside.fill("place.latitude", "1.5").fill("place.longitude", "110").push("lanjut");
        assertRefused(outside, "place.latitude", "di luar wilayah Jakarta");
    }

    @Test
    void whatIsTooLongIsToldWithItsLimitAndStaysThere() {
        String words = "a".repeat(4_001);
        PlainBrowser browser = told("id").fill("description", words).push("lanjut");
        assertRefused(browser, "description", "4.000");
        assertEquals(words, browser.value("description").strip());
        browser = told("en").fill("description", "\u6C34".repeat(4_000)).push("lanjut");
        assertEquals(200, browser.status());
    }

    @Test
    void scriptAndTextThatRunsBackwardsAreNothingButText() {
        PlainBrowser browser = new PlainBrowser("id").open("/lapor?kategori=rumah-potong-hewan");
        browser.fill("place.listed", PLUIT).fill("place.address", SCRIPT).push("lanjut");
        browser.fill("description", SCRIPT).push("lanjut");
        browser.choose("reporter", "ya")
                .fill("reporter.name", SCRIPT)
                .fill("reporter.phone", SCRIPT)
                .fill("reporter.email", SCRIPT)
                .push("lanjut");
        assertRefused(browser, "reporter.phone", "tidak dapat kami baca");
        assertEquals(SCRIPT, browser.value("reporter.name"));
        browser.fill("reporter.phone", "").fill("reporter.email", "").push("lanjut");
        assertTrue(browser.text(".send-review").contains("<script>alert(1)</script>"), browser.text(".send-review"));
        assertFalse(browser.body().contains("<script>alert"));
        browser.push("kirim");
        assertEquals(200, browser.status(), browser.body());
        browser.open("/lapor?cari=%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        assertFalse(browser.body().contains("<script>alert"));
    }

    @Test
    void aVideoAsAPhotoIsToldInWordsWithEverythingKept() {
        PlainBrowser browser = told("id").fill("description", "Lihat videonya.");
        browser.pushWithPhoto("lanjut", new byte[40 * 1024 * 1024]);
        assertRefused(browser, "photos", "10 MB");
        assertEquals("Lihat videonya.", browser.value("description").strip());
        byte[] heic = "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        browser.pushWithPhoto("unggah", heic);
        assertRefused(browser, "photos", "HEIC");
        browser.pushWithPhoto("unggah", "not a photo".getBytes(StandardCharsets.UTF_8));
        assertEquals(422, browser.status());
        browser.push("unggah");
        assertRefused(browser, "photos", "Pilih dahulu");
        browser.pushWithPhoto("unggah", Uploads.jpeg());
        assertEquals(200, browser.status());
        assertEquals("Lihat videonya.", browser.value("description").strip());
    }

    @Test
    void aFormThatSomebodyElseMadeUpIsRefusedInWords() {
        PlainBrowser browser = told("id")
                .fill("description", "Trotoar berlubang.")
                .push("lanjut")
                .push("lanjut");
        List<PlainBrowser.Field> fields = new ArrayList<>(browser.fields("kirim"));
        fields.removeIf(
                field -> field.name().equals("clientKey") || field.name().equals("place.areaCode"));
        fields.add(new PlainBrowser.Field("clientKey", "satu"));
        fields.add(new PlainBrowser.Field("place.areaCode", "99.99"));
        browser.post("/lapor/periksa", fields);
        assertEquals(422, browser.status(), browser.body());
        assertTrue(browser.text(".summary").contains("Wilayah ini tidak terdaftar"), browser.text(".summary"));
        browser.post("/lapor/periksa", List.of(new PlainBrowser.Field("ke", "kirim")));
        assertEquals(422, browser.status());
        assertTrue(browser.has("form.send-search"));
        browser.post("/lapor/cerita", fields);
        assertEquals(415, browser.status());
    }
}
