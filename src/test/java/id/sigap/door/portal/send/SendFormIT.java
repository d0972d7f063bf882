package id.sigap.door.portal.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Asking;
import id.sigap.testing.Database;
import id.sigap.testing.Edits;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Anybody reports something with nothing but pages and forms: no script, no cookie, and nothing kept before it is sent. */
@QuarkusTest
class SendFormIT {

    private static final String PLUIT = "31.72.01.1005";

    /** Of which no other test has public reports nearby. */
    private static final String CATEGORY = "rumah-potong-hewan";

    private static final String WORDS = "Lampu jalan di depan SDN 05 mati sejak Senin.";

    private static PlainBrowser begun(String language) {
        return new PlainBrowser(language).open("/lapor?kategori=" + CATEGORY);
    }

    /** At the last page, with a village and words. */
    private static PlainBrowser filledIn(String language) {
        return begun(language)
                .fill("place.listed", PLUIT)
                .fill("place.address", "Jl. Pluit Selatan Raya")
                .push("lanjut")
                .fill("description", WORDS)
                .push("lanjut")
                .push("lanjut");
    }

    private static JsonObject ticket(String number, String pin) {
        return Api.anonymous()
                .data(
                        "query($n: String!, $p: String) { ticket(number: $n, pin: $p) { status visibility description address"
                                + " category { code } area { code } photos { id } answers { value } } }",
                        Map.of("n", number, "p", pin))
                .getJsonObject("ticket");
    }

    @Test
    void aReportIsSentAndFoundByItsNumberAndPin() {
        PlainBrowser browser = filledIn("id");
        assertEquals("Periksa sebelum dikirim", browser.heading());
        browser.push("kirim");
        assertEquals(200, browser.status(), browser.body());
        assertEquals("no-store", browser.header("Cache-Control"));
        List<String> said = browser.texts(".send-receipt dd");
        JsonObject ticket = ticket(said.get(0), said.get(1));
        assertEquals("PRIVATE", ticket.getString("visibility"));
        assertEquals(WORDS, ticket.getString("description"));
        assertEquals(CATEGORY, ticket.getJsonObject("category").getString("code"));
        assertEquals(PLUIT, ticket.getJsonObject("area").getString("code"));
        assertTrue(browser.text(".send-next").contains("Pluit"), browser.text(".send-next"));
    }

    @Test
    void itIsOneReportHoweverOftenTheFormIsSent() {
        PlainBrowser browser = filledIn("en");
        List<PlainBrowser.Field> fields = browser.fields("kirim");
        List<String> first = browser.post("/lapor/periksa", fields).texts(".send-receipt dd");
        List<String> second = browser.post("/lapor/periksa", fields).texts(".send-receipt dd");
        assertEquals(first, second);
        assertTrue(browser.text(".send-done .lead").contains("there is no second report"));
        String key = fields.stream()
                .filter(field -> field.name().equals("clientKey"))
                .findFirst()
                .orElseThrow()
                .value();
        assertFalse(key.isBlank());
    }

    @Test
    void otherWordsUnderTheSameKeyAreAskedAboutAndThenAnotherReport() {
        PlainBrowser browser = filledIn("id");
        List<PlainBrowser.Field> fields = browser.fields("kirim");
        List<String> first = browser.post("/lapor/periksa", fields).texts(".send-receipt dd");
        List<PlainBrowser.Field> others = fields.stream()
                .map(field -> field.name().equals("description")
                        ? new PlainBrowser.Field("description", "Trotoarnya berlubang besar.")
                        : field)
                .toList();
        browser.post("/lapor/periksa", others);
        assertEquals(422, browser.status());
        assertTrue(browser.text("[role=alert]").contains("laporan dengan isi lain"), browser.text("[role=alert]"));
        browser.push("kirim");
        assertEquals(200, browser.status(), browser.body());
        assertNotEquals(first.get(0), browser.texts(".send-receipt dd").get(0));
    }

    @Test
    void aPinOnTheMapFindsItsVillageAndMovesByArrows() {
        PlainBrowser browser = begun("id");
        browser.touch(160, 130);
        assertEquals(200, browser.status(), browser.body());
        assertFalse(browser.texts(".choice b").isEmpty());
        String before = browser.value("place.latitude");
        browser.push("utara");
        assertTrue(
                Double.parseDouble(browser.value("place.latitude")) > Double.parseDouble(before),
                "further north: " + browser.value("place.latitude"));
        browser.push("perbesar").push("perkecil").push("timur");
        browser.push("hapus-titik");
        assertEquals("", browser.value("place.latitude"));
        browser.touch(1, 1);
        assertEquals(422, browser.status());
        browser.fill("place.listed", PLUIT).push("tunjukkan");
        assertEquals(
                PLUIT,
                browser.element("input[name=\"place.areaCode\"][checked]").attr("value"));
    }

    @Test
    void whatACategoryAsksIsAnswered() {
        Asking.during(() -> {
            PlainBrowser browser = new PlainBrowser("id").open("/lapor?kategori=" + Asking.CATEGORY);
            browser.fill("answers.AGE", "tua").push("lanjut");
            assertEquals(422, browser.status());
            assertTrue(browser.title().startsWith("Galat:"), browser.title());
            assertEquals(2, browser.texts(".summary a").size(), browser.text(".summary"));
            assertEquals("tua", browser.value("answers.AGE"));
            browser.fill("answers.AGE", "41").choose("answers.MISSING", "YES").push("lanjut");
            browser.push("lewati").fill("description", WORDS).push("lanjut").push("lanjut");
            assertTrue(browser.text(".send-review").contains("41"), browser.text(".send-review"));
            browser.push("kirim");
            assertEquals(200, browser.status(), browser.body());
        });
    }

    @Test
    void anEmergencyEndsWithACallAndAClosedCategoryWithOthers() {
        Edits.during(
                "insert into emergency_notice (category_code, text_id, text_en, phone) values ('ambulans-gawat-darurat',"
                        + " 'Ambulans datang lebih cepat bila ditelepon.', 'An ambulance comes sooner when it is called.', '112')",
                "delete from emergency_notice where category_code = 'ambulans-gawat-darurat'",
                () -> {
                    PlainBrowser browser = new PlainBrowser("id").open("/lapor?kategori=ambulans-gawat-darurat");
                    assertEquals("tel:112", browser.element(".send-call").attr("href"));
                    assertFalse(browser.has("form"));
                    browser.open("/lapor?cari=ambulans");
                    assertTrue(browser.text(".send-found").contains("Telepon 112"), browser.text(".send-found"));
                });
        PlainBrowser closed = new PlainBrowser("en").open("/lapor?kategori=internal-dinas-pariwisata-dan-kebudayaan");
        assertEquals(404, closed.status());
        assertTrue(closed.text("[role=alert]").contains("not taken"), closed.text("[role=alert]"));
    }

    @Test
    void aKindIsFoundByWhatPeopleCallItAndMayBeChangedWithTheRestKept() {
        PlainBrowser browser = new PlainBrowser("id").open("/lapor?cari=got%20mampet");
        assertTrue(browser.text(".send-found").contains("Saluran Air"), browser.text(".send-found"));
        browser = filledIn("id").push("ubah-masalah");
        assertTrue(browser.text("h1").contains("jenis lain"));
        List<PlainBrowser.Field> fields = browser.fieldsOf("form.send-search");
        fields.add(new PlainBrowser.Field("pilih", "pohon"));
        browser.post("/lapor/masalah", fields);
        assertTrue(browser.text(".send-review").contains("Pohon"), browser.body());
        assertTrue(browser.text(".send-review").contains(WORDS));
    }

    @Test
    void photosComeWithTheFormAndGoWithTheReport() {
        PlainBrowser browser = begun("id").fill("place.listed", PLUIT).push("lanjut");
        browser.fill("description", WORDS).pushWithPhoto("unggah", Uploads.jpeg());
        assertEquals(1, browser.texts(".send-photo b").size(), browser.body());
        assertEquals(WORDS, browser.value("description").strip());
        browser.pushWithPhoto("lanjut", Uploads.jpeg());
        assertEquals("Privasi dan kontak", browser.heading());
        browser.choose("public", "ya").push("lanjut");
        assertTrue(browser.text(".send-review").contains("2 foto"), browser.text(".send-review"));
        browser.push("kirim");
        List<String> said = browser.texts(".send-receipt dd");
        JsonObject ticket = ticket(said.get(0), said.get(1));
        assertEquals(2, ticket.getJsonArray("photos").size());
        assertEquals("PUBLIC", ticket.getString("visibility"));
    }

    @Test
    void theOtherLanguageKeepsWhatWasTyped() {
        PlainBrowser browser = begun("id").fill("place.address", "Dekat pasar").push("bahasa");
        assertEquals("Where is it?", browser.heading());
        assertEquals("Dekat pasar", browser.value("place.address"));
        assertTrue(browser.header("Set-Cookie").startsWith("bahasa=en"), browser.header("Set-Cookie"));
    }

    @Test
    void nothingIsKeptBeforeItIsSent() {
        String before = Database.sql("select count(*) from ticket");
        filledIn("id");
        assertEquals(before, Database.sql("select count(*) from ticket"));
        PlainBrowser read = new PlainBrowser("id").open("/lapor/periksa");
        assertEquals(303, read.status());
        assertEquals("/lapor", read.header("Location"));
    }
}
