package id.sigap.door.portal;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.door.portal.Visitor.Seen;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** Photos that show what a reporter says to their report, sent with the form itself: no script. */
@QuarkusTest
class TrackPhotosIT {

    private static final String DISPUTE = "/lacak/keberatan";
    private static final String WORDS = "Masih ada puing di depan gerbang";
    private static final int VIDEO = 40 * 1024 * 1024;

    private final Visitor visitor = new Visitor();

    @Test
    void aDisputeShowsWhatIsNotDone() {
        Receipt receipt = Journey.begun().done().receipt();
        open(receipt);
        Seen uploaded = visitor.sendWithPhoto(DISPUTE, form(receipt, "unggah"), Uploads.jpeg());
        List<String> photos = photos(uploaded);
        assertAll(
                () -> assertEquals(200, uploaded.status(), uploaded.text("main")),
                () -> assertEquals(1, photos.size(), uploaded.text("main")),
                () -> assertEquals(
                        WORDS, uploaded.page().select("#keberatan-teks").val().strip()),
                () -> assertEquals("", uploaded.text(".banner-done"), "nothing is disputed yet"));
        Map<String, String> form = form(receipt, "kirim");
        form.put("photos", photos.get(0));
        Seen disputed = visitor.sendWithPhoto(DISPUTE, form, Uploads.jpeg());
        assertTrue(disputed.text(".banner-done").contains("Biro Pemerintahan"), disputed.text("main"));
        assertEquals(2, shown(disputed).size(), disputed.text("main"));
        Seen picture = visitor.open(shown(disputed).select("a").attr("href"));
        assertEquals(200, picture.status());
    }

    @Test
    void aRejectedReportIsCompletedWithAPhoto() {
        Journey journey = Journey.begun();
        journey.step(Journey.LURAH, "ticketReceive")
                .step(Journey.LURAH, "ticketReject", "reasonCode: NOT_CLEAR, " + Journey.reason());
        Seen open = open(journey.receipt());
        Map<String, String> form = form(journey.receipt(), "kirim");
        form.put(
                "versi",
                open.page().select("form[action=/lacak/lengkapi] [name=versi]").val());
        Seen done = visitor.sendWithPhoto("/lacak/lengkapi", form, Uploads.jpeg());
        assertEquals("Menunggu", done.text(".report-head .pill"), done.text("main"));
        assertEquals(1, shown(done).size(), done.text("main"));
    }

    @Test
    void whatIsNoPhotoIsToldAtItsFieldWithTheWordsKept() {
        Receipt receipt = Journey.begun().done().receipt();
        open(receipt);
        byte[] heic = "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(visitor.sendWithPhoto(DISPUTE, form(receipt, "kirim"), new byte[VIDEO]), "10 MB");
        assertRefused(visitor.sendWithPhoto(DISPUTE, form(receipt, "kirim"), heic), "HEIC");
        assertRefused(visitor.sendWithPhoto(DISPUTE, form(receipt, "unggah")), "Pilih dahulu");
        Map<String, String> form = form(receipt, "kirim");
        form.put("photos", "00000000-0000-4000-8000-000000000000");
        assertRefused(visitor.sendWithPhoto(DISPUTE, form), "");
        Seen still = visitor.open("/lacak?nomor=" + receipt.number());
        assertEquals(1, still.page().select("form[action=/lacak/keberatan]").size(), "it can be disputed still");
    }

    @Test
    void aPhotoIsTakenAwayAgain() {
        Receipt receipt = Journey.begun().done().receipt();
        open(receipt);
        String photo = photos(visitor.sendWithPhoto(DISPUTE, form(receipt, "unggah"), Uploads.jpeg()))
                .get(0);
        Map<String, String> form = form(receipt, "hapus-" + photo);
        form.put("photos", photo);
        Seen without = visitor.sendWithPhoto(DISPUTE, form);
        assertEquals(List.of(), photos(without));
        assertEquals(WORDS, without.page().select("#keberatan-teks").val().strip());
    }

    @Test
    void thePhotoIsKeptWhileThePinIsTypedAgain() {
        Receipt receipt = Journey.begun().done().receipt();
        Visitor forgetful = new Visitor().withoutCookies();
        Seen again = forgetful.sendWithPhoto(DISPUTE, form(receipt, "kirim"), Uploads.jpeg());
        assertEquals(422, again.status());
        assertEquals("#pin", again.page().select(".summary a").attr("href"));
        Map<String, String> form = form(receipt, "kirim");
        form.put("photos", photos(again).get(0));
        form.put("pin", receipt.pin());
        forgetful.sendWithPhoto(DISPUTE, form);
        Seen disputed = open(receipt);
        assertEquals(1, shown(disputed).size(), disputed.text("main"));
    }

    private static void assertRefused(Seen seen, String said) {
        assertEquals(422, seen.status(), seen.text("main"));
        assertEquals("#keberatan-foto", seen.page().select(".summary a").attr("href"), seen.text("main"));
        assertTrue(seen.text("#keberatan-foto-galat").contains(said), seen.text("#keberatan-foto-galat"));
        assertEquals(WORDS, seen.page().select("#keberatan-teks").val().strip());
    }

    private static Map<String, String> form(Receipt receipt, String button) {
        return new HashMap<>(Map.of("nomor", receipt.number(), "teks", WORDS, "ke", button));
    }

    private static List<String> photos(Seen seen) {
        return seen.page().select("form [name=photos]").stream()
                .map(Element::val)
                .toList();
    }

    /** A reporter's photos stand with what they wrote, whichever step they came with. */
    private static Elements shown(Seen seen) {
        return seen.page().select("[aria-labelledby=isi-judul] .photo");
    }

    private Seen open(Receipt receipt) {
        Seen open = visitor.send("/lacak/pin", Map.of("nomor", receipt.number(), "pin", receipt.pin()));
        assertEquals(200, open.status(), open.text("main"));
        return open;
    }
}
