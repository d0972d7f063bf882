package id.sigap.ticket.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people write, and what is made to deceive: kept to the letter in NFC, shown without what deceives (H4). */
@QuarkusTest
@Shows(Promise.H4)
class UnicodeCorpusIT {

    /** What is written, and what a reader sees. */
    private static Map<String, String> corpus() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String whole : List.of(
                "Jalan rusak di Kramat Jati",
                "e\u0301 menjadi é",
                "ꦗꦭꦤ꧀ꦫꦸꦱꦏ꧀",
                "ถนนพัง",
                "الطريق مكسور",
                "דרך שבורה",
                "道路が壊れている 🏗️",
                "길이 망가졌다",
                "\u1112\u1161\u11ab jamo",
                "नमस्ते \u0915\u094d\u200d\u0937",
                "👨\u200d👩\u200d👧\u200d👦 keluarga",
                "🇮🇩 bendera",
                "👍🏾 warna kulit",
                "1\ufe0f\u20e3 tombol",
                "Z\u0351\u036b\u0343\u036a\u0302a\u0322l\u0327g\u0328o\u0321",
                "\u0430\u0440\u0440\u04cf\u0435 (huruf Kiril)",
                "ｆｕｌｌｗｉｄｔｈ",
                "ﬁ ligatur",
                "Å \u212b",
                "\u1e9e ß",
                "İstanbul ıI",
                "\ud835\udd10\ud835\udd1e\ud835\udd31 matematika",
                "\ue000 milik sendiri",
                "spasi\u00a0keras",
                "spasi\u3000lebar",
                "%s %n ${x} {0} \\u0041",
                "' or 1=1; -- \" ) } ]",
                "<script>alert(1)</script>",
                "=cmd|' /C calc'!A0",
                "../../etc/passwd",
                "\\r\\n\\0",
                "baris\nkedua\tdan tab")) {
            texts.put(whole, Normalizer.normalize(whole, Normalizer.Form.NFC));
        }
        texts.put("a\u202egpj.exe", "agpj.exe");
        texts.put("a\u2066b\u2069c", "abc");
        texts.put("pin\u200b \u2060rahasia\ufeff", "pin rahasia");
        texts.put("\u200earah\u200f", "arah");
        texts.put("aman\udb40\udc41\udb40\udc42\udb40\udc7f", "aman");
        texts.put("baris\u2028dan\u2029paragraf", "baris\ndan\nparagraf");
        texts.put("x" + "\u0301".repeat(1_000), "x" + "\u0301".repeat(8));
        texts.put("\ufff9anotasi\ufffa\ufffb", "anotasi");
        return texts;
    }

    @Test
    void everythingIsKeptAndNothingDeceives() {
        Api reporter = Api.as("warga");
        corpus().forEach((written, shown) -> {
            Map<String, Object> input = Reports.rubble();
            input.put("description", written);
            String number = Reports.submit(reporter, input).number();
            String stored =
                    Database.sql("select encode(convert_to(description, 'UTF8'), 'hex') from ticket where number = '"
                            + number.replace("-", "") + "'");
            assertEquals(hex(stored(written)), stored, written);
            String read = reporter.data(
                            "query($n: String!) { ticket(number: $n) { description } }", Map.of("n", number))
                    .getJsonObject("ticket")
                    .getString("description");
            assertEquals(shown, read, written);
        });
    }

    @Test
    void whatIsNoTextIsRefusedWithoutAFault() {
        for (String text :
                List.of("a\u0000", "\u0001", "\u001b[2J", "\u009f", "\ufffe", "\uffff", "\ufdd0", "\b", "\u007f")) {
            Map<String, Object> input = Reports.rubble();
            input.put("description", "a" + text);
            String code = Reports.refusal(Api.as("warga"), input);
            assertNotNull(code);
            assertEquals("TEXT_INVALID", code, () -> hex(text));
        }
    }

    /** Whole; only that lines end in one way. */
    private static String stored(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC).replaceAll("[\u2028\u2029]", "\n");
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
