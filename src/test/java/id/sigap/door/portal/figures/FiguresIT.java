package id.sigap.door.portal.figures;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.door.portal.Visitor;
import id.sigap.door.portal.Visitor.Seen;
import id.sigap.leaks.OwnDatabase;
import id.sigap.testing.PublishedMonths;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public figures as a page, with what stands beside each chart. */
@QuarkusTest
class FiguresIT {

    private static final int LARGEST = 60_000;

    private static OwnDatabase own;
    private static boolean published;

    @BeforeAll
    static void empty() {
        own = OwnDatabase.opened();
        published = false;
    }

    /** Thirteen months, the last January 2026; each has ten reports more than the one before, and each urban village some. */
    @BeforeEach
    void thirteenMonths() {
        if (published) {
            return;
        }
        published = true;
        Seen none = new Visitor().open("/angka");
        assertEquals(200, none.status());
        assertEquals("Belum ada angka yang terbit", none.text(".empty h2"));
        assertEquals("", new Visitor().open("/").text("#angka-bulan"));
        PublishedMonths.publish();
    }

    @AfterAll
    static void theUsual() {
        own.close();
    }

    @Test
    void aMonthIsToldInOneSentenceAndFourFigures() {
        Seen seen = new Visitor().open("/angka?bulan=2026-01");
        assertAll(
                () -> assertEquals("Januari 2026", seen.text("h1")),
                () -> assertEquals(
                        "Pada Januari 2026 kota menerima 11.230 laporan dan menyelesaikan 5.000. Dari yang diselesaikan, 80 %"
                                + " selesai dalam tujuh hari kerja.",
                        seen.text(".figures-sentence")),
                () -> assertEquals("11.230 5.000 80 % 6", seen.text(".tile-value")),
                () -> assertEquals(
                        "10 lebih banyak dari Desember 2025",
                        seen.page().selectFirst(".tile-change").text()),
                () -> assertEquals(4, seen.page().select(".spark").size()));
        Seen english = new Visitor().saying("Accept-Language", "en").open("/angka?bulan=2026-01");
        assertTrue(english.text(".figures-sentence").startsWith("In January 2026 the city received 11,230 reports"));
    }

    @Test
    void eachChartSaysWhatItIsAndHasItsTableAndItsFile() throws Exception {
        Seen seen = new Visitor().open("/angka?bulan=2026-01");
        for (Element chart : seen.page().select("svg[role=img]")) {
            for (String id : chart.attr("aria-labelledby").split(" ")) {
                assertFalse(seen.text("[id=" + id + "]").isBlank(), id);
            }
        }
        assertEquals(
                3, seen.page().select("svg[role=img]").size(), "the trend twice, for wide and narrow, and the map");
        assertEquals(0, seen.page().select("[style]").size());
        assertEquals(13, seen.page().select("#tren ~ .figure-foot tbody tr").size());
        assertEquals(
                267, seen.page().select("#kelurahan ~ .figure-foot tbody tr").size());
        assertEquals(267, seen.page().select(".map-steps path[class~=^s[1-5]$]").size());
        assertEquals(5, seen.page().select(".steps-key li").size());
        List<String> files = seen.page().select("a[href*=.csv]").eachAttr("href");
        assertEquals(
                List.of(
                        "/angka/kota.csv?bulan=2026-01",
                        "/angka/kategori.csv?bulan=2026-01",
                        "/angka/perangkat.csv?bulan=2026-01",
                        "/angka/kelurahan.csv?bulan=2026-01"),
                files);
        assertEquals(14, lines(files.get(0)).size());
        assertEquals(
                "month,code,name,received,resolved,rejected,withinSevenPercent,medianWorkingDays,yearReceived,yearResolved,"
                        + "resolvedPercent",
                lines(files.get(0)).get(0));
        assertEquals(
                "2026-01,31,Jakarta,11230,5000,5,80,6,1000,900,90",
                lines(files.get(0)).get(13));
        assertEquals(4, lines(files.get(2)).size());
        assertEquals(268, lines(files.get(3)).size());
    }

    @Test
    void theLeagueHasCountsBesideMediansAndNoPlaceForFew() {
        Seen seen = new Visitor().open("/angka?bulan=2026-01");
        assertEquals(
                List.of("1", "1", "–"),
                seen.page().select(".table-league .rank").eachText());
        assertEquals(
                "1 perangkat daerah dengan kurang dari 20 laporan selesai",
                seen.page().select(".figure-more summary").text());
        assertEquals(3, seen.page().select(".table-league .bar-dot").size());
    }

    @Test
    void anotherMonthIsALinkAndNoMonthIsAnsweredKindly() {
        Seen last = new Visitor().open("/angka?bulan=2026-01");
        assertEquals("/angka?bulan=2025-12", last.page().select("a[rel=prev]").attr("href"));
        assertEquals(0, last.page().select("a[rel=next]").size());
        Seen earlier = new Visitor().open("/angka?bulan=2025-06");
        assertEquals(
                "/angka?bulan=2025-07", earlier.page().select("a[rel=next]").attr("href"));
        assertEquals("2025-06", earlier.page().select("#bulan option[selected]").val());
        for (String month : List.of("kemarin", "2025-13", "0001-01", "2026-1", "%00")) {
            Seen wrong = new Visitor().open("/angka?bulan=" + month);
            assertEquals(422, wrong.status(), month);
            assertEquals("Januari 2026", wrong.text("h1"), month);
            assertTrue(wrong.text(".banner").startsWith("Itu bukan bulan"), month);
        }
        Seen never = new Visitor().open("/angka?bulan=2024-03");
        assertEquals(404, never.status());
        assertEquals("Angka bulan itu tidak terbit", never.text(".empty h2"));
        assertEquals(404, new Visitor().open("/angka/kota.csv?bulan=2024-03").status());
    }

    @Test
    void theFirstPageShowsTheFourOfTheLatestMonth() {
        Seen home = new Visitor().open("/");
        assertEquals("Januari 2026 dalam angka", home.text("#angka-bulan"));
        assertEquals(4, home.page().select(".tile").size());
    }

    @Test
    void allOfItIsSmall() throws Exception {
        int bytes = get("/angka?bulan=2026-01", "gzip").body().length;
        assertTrue(bytes < LARGEST, bytes + " bytes");
    }

    private static List<String> lines(String file) throws Exception {
        HttpResponse<byte[]> answer = get(file, "identity");
        assertEquals(200, answer.statusCode());
        assertEquals(
                "text/csv; charset=utf-8",
                answer.headers().firstValue("Content-Type").orElseThrow());
        return List.of(new String(answer.body(), StandardCharsets.UTF_8).split("\r\n"));
    }

    private static HttpResponse<byte[]> get(String path, String encoding) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(Visitor.uri(path))
                                .header("Accept-Encoding", encoding)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }
}
