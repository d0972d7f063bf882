package id.sigap.door.portal;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.door.portal.Visitor.Seen;
import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.ticket.sealing.RandomNumbers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tracking by number, and what a PIN opens, without a script. */
@QuarkusTest
class TrackIT {

    private static final String WORDS = "العربية <b>שלום</b> \uD83D\uDE00 \"&";

    private final Visitor visitor = new Visitor();

    @Test
    void aPublicReportSaysWhereItIsAndWhatComesNext() {
        Journey journey = Journey.begun().inProcess();
        String typed =
                journey.receipt().number().toLowerCase().replace("-", " ").replace('0', 'o');
        Seen seen = visitor.open("/lacak?nomor=" + typed.replace(" ", "%20"));
        assertAll(
                () -> assertEquals(200, seen.status()),
                () -> assertEquals("Proses", seen.text(".report-head .pill")),
                () -> assertTrue(seen.text(".report-says").contains("Dinas Bina Marga"), seen.text(".report-says")),
                () -> assertEquals("Dikerjakan", seen.text("[aria-current=step]")),
                () -> assertEquals(
                        "Mulai dikerjakan Diteruskan ke dinas Diterima Laporan dikirim", seen.text(".event h3")),
                () -> assertTrue(seen.text(".facts").contains("Pluit, Penjaringan"), seen.text(".facts")),
                () -> assertEquals("", seen.text("time"), "no time is shown"),
                () -> assertEquals("", seen.text(".acts")));
    }

    @Test
    void privateAndUnknownNumbersAreOnePage() {
        String hidden = Reports.submit(Api.as("warga"), Reports.rubble()).number();
        String nobodys = RandomNumbers.next(new Random(19));
        Seen one = visitor.open("/lacak?nomor=" + hidden);
        Seen other = visitor.open("/lacak?nomor=" + nobodys);
        assertEquals(404, one.status());
        assertEquals(
                one.answer().body().replace(hidden, "N"), other.answer().body().replace(nobodys, "N"));
        assertEquals(
                one.answer().headers().map().keySet(),
                other.answer().headers().map().keySet());
        Seen wrong = visitor.send("/lacak/pin", Map.of("nomor", hidden, "pin", "0000-0000"));
        Seen wrongToo = visitor.send("/lacak/pin", Map.of("nomor", nobodys, "pin", "0000-0000"));
        assertEquals(422, wrong.status());
        assertEquals(
                wrong.answer().body().replace(hidden, "N"),
                wrongToo.answer().body().replace(nobodys, "N"));
    }

    @Test
    void aMistypedNumberIsToldInPlace() {
        Seen seen = visitor.open("/lacak?nomor=JK-7M3K9-QXD2V-X");
        assertEquals(422, seen.status());
        assertTrue(seen.page().title().startsWith("Galat: "), seen.page().title());
        assertEquals(seen.text(".summary a"), seen.text("#nomor-galat").replace("Galat: ", ""));
        assertEquals("nomor", seen.page().select(".summary a").attr("href").substring(1));
        assertEquals("JK-7M3K9-QXD2V-X", seen.page().select("#nomor").val(), "what was typed is kept");
        assertEquals(422, visitor.open("/lacak?nomor=" + "9".repeat(300)).status());
        assertEquals(
                "Galat: Masukkan nomor laporan", visitor.open("/lacak?nomor=").text("#nomor-galat"));
    }

    @Test
    void thePinOpensAPrivateReportAndIsForgotten() {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.rubble());
        Seen open = visitor.send("/lacak/pin", Map.of("nomor", receipt.number(), "pin", " " + receipt.pin() + " "));
        assertEquals(200, open.status(), open.text("main"));
        assertEquals(
                "no-store", open.answer().headers().firstValue("Cache-Control").orElseThrow());
        assertFalse(open.answer().body().contains(receipt.pin()), "the PIN is in no page");
        assertFalse(open.answer().body().contains(receipt.pin().replace("-", "")));
        assertTrue(open.text(".report-private").contains("Pribadi"));
        assertEquals(200, visitor.open("/lacak?nomor=" + receipt.number()).status());
        assertEquals(404, new Visitor().open("/lacak?nomor=" + receipt.number()).status(), "for nobody else");
        assertEquals(
                404,
                visitor.send("/lacak/tutup", Map.of("nomor", receipt.number())).status());
        assertEquals(404, visitor.open("/lacak?nomor=" + receipt.number()).status());
    }

    @Test
    void whoKeepsNoCookiesIsToldSoAndCanWriteAllTheSame() {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.rubble());
        Visitor forgetful = new Visitor().withoutCookies();
        Seen told = forgetful.send("/lacak/pin", Map.of("nomor", receipt.number(), "pin", receipt.pin()));
        assertTrue(told.text(".banner").contains("tidak menyimpan PIN"), told.text("main"));
        Map<String, String> form = new HashMap<>(Map.of("nomor", receipt.number(), "teks", WORDS));
        Seen again = forgetful.send("/lacak/komentar", form);
        assertEquals(422, again.status());
        assertEquals(WORDS, again.page().select("textarea").val(), "what was typed is kept");
        form.put("pin", receipt.pin());
        forgetful.send("/lacak/komentar", form);
        assertEquals(WORDS, comments(receipt));
    }

    @Test
    void aCommentIsWrittenOnceHoweverOftenItIsSent() {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.rubble());
        Seen open = open(receipt);
        Map<String, String> form = Map.of(
                "nomor", receipt.number(),
                "teks", WORDS,
                "kunci",
                        open.page()
                                .select("form[action=/lacak/komentar] [name=kunci]")
                                .val());
        assertEquals(
                "Komentar Anda sudah tersimpan.",
                visitor.send("/lacak/komentar", form).text(".banner-done"));
        Seen twice = visitor.send("/lacak/komentar", form);
        assertEquals(
                1, twice.page().select("[aria-labelledby=komentar-judul] li").size());
        assertEquals(WORDS, twice.text("[aria-labelledby=komentar-judul] li"));
        Seen empty = visitor.send("/lacak/komentar", Map.of("nomor", receipt.number(), "teks", "  "));
        assertEquals(422, empty.status());
        assertEquals("#komentar-teks", empty.page().select(".summary a").attr("href"));
    }

    @Test
    void aRejectedReportIsCompleted() {
        Journey journey = Journey.begun();
        journey.step(Journey.LURAH, "ticketReceive")
                .step(Journey.LURAH, "ticketReject", "reasonCode: NOT_CLEAR, " + Journey.reason());
        Seen open = open(journey.receipt());
        Map<String, String> form = Map.of(
                "nomor",
                journey.receipt().number(),
                "versi",
                open.page().select("form[action=/lacak/lengkapi] [name=versi]").val(),
                "teks",
                "Di depan gerbang utara",
                "alamat",
                "Gerbang utara");
        Seen done = visitor.sendWithPhoto("/lacak/lengkapi", form);
        assertEquals("Menunggu", done.text(".report-head .pill"), done.text("main"));
        assertTrue(done.text("main").contains("Gerbang utara"));
        Seen late = visitor.sendWithPhoto("/lacak/lengkapi", form);
        assertEquals(422, late.status(), "it is another report by now");
        assertEquals(
                "Di depan gerbang utara", late.page().select("#lengkapi-teks").val());
    }

    @Test
    void workIsRatedAndDisputed() {
        Journey journey = Journey.begun().done();
        String number = journey.receipt().number();
        open(journey.receipt());
        Seen none = visitor.send("/lacak/nilai", Map.of("nomor", number, "teks", "Rapi"));
        assertEquals("#nilai-bintang", none.page().select(".summary a").attr("href"));
        assertEquals("Rapi", none.page().select("#nilai-teks").val());
        visitor.send("/lacak/nilai", Map.of("nomor", number, "bintang", "4", "teks", "Rapi"));
        assertEquals(4, journey.seen(Journey.TICKET_ADMIN, "rating").getInteger("rating"));
        Seen disputed = visitor.sendWithPhoto("/lacak/keberatan", Map.of("nomor", number, "teks", "Masih ada puing"));
        assertTrue(disputed.text(".banner-done").contains("Biro Pemerintahan"), disputed.text("main"));
        assertTrue(journey.seen(Journey.TICKET_ADMIN, "disputePending").getBoolean("disputePending"));
        Seen twice = visitor.sendWithPhoto("/lacak/keberatan", Map.of("nomor", number, "teks", "Masih ada puing"));
        assertEquals(422, twice.status());
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.rubble());
        open(receipt);
        Map<String, String> form = Map.of("nomor", receipt.number(), "teks", "Titipan");
        visitor.saying("Sec-Fetch-Site", "cross-site");
        assertEquals(403, visitor.send("/lacak/komentar", form).status());
        assertEquals(
                403,
                new Visitor()
                        .saying("Sec-Fetch-Site", "same-site")
                        .send("/lacak/komentar", form)
                        .status());
        assertEquals("", comments(receipt));
    }

    private Seen open(Receipt receipt) {
        Seen open = visitor.send("/lacak/pin", Map.of("nomor", receipt.number(), "pin", receipt.pin()));
        assertEquals(200, open.status(), open.text("main"));
        return open;
    }

    private static String comments(Receipt receipt) {
        Seen open = new Visitor().send("/lacak/pin", Map.of("nomor", receipt.number(), "pin", receipt.pin()));
        return open.text("[aria-labelledby=komentar-judul] li");
    }
}
