package id.sigap.door.portal.look;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.door.portal.Visitor;
import id.sigap.door.portal.Visitor.Seen;
import id.sigap.leaks.OwnDatabase;
import id.sigap.testing.Api;
import id.sigap.testing.Reports;
import id.sigap.testing.Rewritten;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of public reports beside its map, as a browser without scripts gets it. */
@QuarkusTest
class LookIT {

    private static final String HARMFUL = "Jalan licin \u202Eterbalik <script>alert(1)</script> \"retak\" & 'patah'";
    private static final int LARGEST_MAP = 200_000;

    private static OwnDatabase own;
    private static String hidden;
    private static String notYet;

    @BeforeAll
    static void empty() {
        own = OwnDatabase.opened();
        hidden = null;
    }

    /** Fourteen that are listed, one that is not yet, and a private one. Where the service listens is known before a test alone. */
    @BeforeEach
    void reports() {
        if (hidden != null) {
            return;
        }
        Seen none = new Visitor().open("/laporan");
        assertEquals("Belum ada laporan terbuka", none.text(".empty h3"));
        assertEquals(0, none.page().select(".report-row, .more").size());
        assertEquals("", new Visitor().open("/").text("#dilaporkan"), "no reports, no heading of them");
        for (int i = 0; i < 13; i++) {
            Reports.submit(Api.as("warga"), Reports.publicRubble());
        }
        Map<String, Object> other = Reports.publicRubble();
        other.put("description", HARMFUL);
        other.put("categoryCode", "jalan");
        other.put("place", Map.of("latitude", -6.2325, "longitude", 106.8290, "areaCode", "31.74.02.1008"));
        Reports.submit(Api.as("warga"), other);
        Rewritten.set("listed_from = date '2000-01-01'", "true");
        notYet = Reports.submit(Api.as("warga"), Reports.publicRubble()).number();
        hidden = Reports.submit(Api.as("warga"), Reports.rubble()).number();
    }

    @AfterAll
    static void theUsual() {
        own.close();
    }

    @Test
    void twelveAreShownWithTheirNumbersOnTheMapAndALinkToTheNext() {
        Seen first = new Visitor().open("/laporan");
        Seen next = new Visitor().open(first.page().select(".more a[rel=next]").attr("href"));
        Set<String> numbers = new LinkedHashSet<>(links(first));
        numbers.addAll(links(next));
        assertAll(
                () -> assertEquals("14 laporan terbuka", first.text("#hasil")),
                () -> assertEquals(12, links(first).size()),
                () -> assertEquals(12, first.page().select(".map-place").size()),
                () -> assertEquals(
                        first.page().select(".report-row[id]").eachAttr("id").stream()
                                .map(id -> "#" + id)
                                .toList(),
                        first.page().select(".map-place").eachAttr("href")),
                () -> assertEquals(2, links(next).size()),
                () -> assertEquals("Laporan berikutnya", next.text("#hasil")),
                () -> assertEquals(0, next.page().select("a[rel=next]").size()),
                () -> assertEquals("/laporan", next.page().select(".more a").attr("href")),
                () -> assertEquals(14, numbers.size(), "each of them once"),
                () -> assertFalse(numbers.stream().anyMatch(link -> link.contains(hidden) || link.contains(notYet))));
    }

    @Test
    void whatIsAskedForStandsInTheAddressAndIsShownAsChosen() {
        Seen seen = new Visitor().open("/laporan?kategori=jalan&wilayah=31.74&status=menunggu&kata=licin");
        assertAll(
                () -> assertEquals(200, seen.status()),
                () -> assertEquals("1 laporan terbuka", seen.text("#hasil")),
                () -> assertEquals(
                        "jalan",
                        seen.page().select("#kategori option[selected]").val()),
                () -> assertEquals(
                        "31.74", seen.page().select("#wilayah option[selected]").val()),
                () -> assertEquals(
                        "menunggu",
                        seen.page().select("#status option[selected]").val()),
                () -> assertEquals("licin", seen.page().select("#kata").val()),
                () -> assertEquals(5, seen.page().select(".chip").size(), "each can be taken away, and all"),
                () -> assertEquals(
                        "/laporan?wilayah=31.74&status=menunggu&kata=licin",
                        seen.page().select(".chip").attr("href")),
                () -> assertTrue(seen.page().select(".map-chosen").size() > 30, "all that lies in it"));
        assertEquals(
                "0",
                ""
                        + new Visitor()
                                .open("/laporan?status=selesai")
                                .page()
                                .select(".report-row")
                                .size());
        assertEquals(
                "Tidak ada laporan terbuka yang cocok",
                new Visitor().open("/laporan?status=selesai").text(".empty h3"));
    }

    @Test
    void wordsOfAReporterAreShownAndDoNothing() {
        Seen seen = new Visitor().open("/laporan?kategori=jalan");
        assertEquals(
                "Jalan licin terbalik <script>alert(1)</script> \"retak\" & 'patah'", seen.text(".report-card-words"));
        assertEquals(0, seen.page().select("script:not([src])").size());
        Seen asked = new Visitor().open("/laporan?kata=" + encoded("\"><script>alert(1)</script>"));
        assertEquals(0, asked.page().select("script:not([src])").size());
        assertEquals(
                "\"><script>alert(1)</script>", asked.page().select("#kata").val());
    }

    @Test
    void whatIsNoSuchThingIsSaidAndTheListIsThereAllTheSame() {
        Seen seen = new Visitor().open("/laporan?kategori=tidak&wilayah=99&status=lama&kata=a");
        assertAll(
                () -> assertEquals(422, seen.status()),
                () -> assertEquals(12, links(seen).size()),
                () -> assertEquals(
                        Set.of("#kategori", "#wilayah", "#status", "#kata"),
                        Set.copyOf(seen.page().select(".banner a").eachAttr("href"))),
                () -> assertEquals("Galat: Kategori itu tidak ada. Pilih dari daftar.", seen.text("#kategori-galat")),
                () -> assertEquals("a", seen.page().select("#kata").val(), "what was typed is kept"),
                () -> assertEquals(0, seen.page().select(".chip").size()));
        for (String address : List.of(
                "/laporan?kata=" + encoded("a b c d e f g h i j k"),
                "/laporan?kata=" + encoded("x".repeat(300)),
                "/laporan?kata=" + encoded("\u0000\uD83D\uDE00"),
                "/laporan?wilayah=" + encoded("31' or '1'='1"),
                "/laporan?setelah=" + "A".repeat(500))) {
            Seen kind = new Visitor().open(address);
            assertEquals(422, kind.status(), address);
            assertEquals(12, links(kind).size(), address);
        }
        assertEquals(
                200,
                new Visitor()
                        .open("/laporan?kategori=&wilayah=&status=&kata=&lain=1")
                        .status());
    }

    @Test
    void aCursorOfOneListIsNoneOfAnother() {
        String next =
                new Visitor().open("/laporan").page().select("a[rel=next]").attr("href");
        Seen seen = new Visitor().open(next + "&kategori=jalan");
        assertEquals(422, seen.status());
        assertEquals(1, links(seen).size(), "the other list, from its beginning");
    }

    @Test
    void theMapIsForPointersAloneAndTheListSaysEverything() {
        Seen seen = new Visitor().open("/laporan");
        Element map = seen.page().selectFirst("svg.map-places");
        assertAll(
                () -> assertEquals("true", map.attr("aria-hidden")),
                () -> assertEquals(0, map.select("a:not([tabindex=-1])").size()),
                () -> assertEquals(267, map.select("a:not(.map-place)").size()),
                () -> assertEquals(
                        1,
                        seen.page()
                                .select("#wilayah option[value=31.72.01.1005]")
                                .size()),
                () -> assertTrue(seen.text(".map-approximate").contains("perkiraan")),
                () -> assertTrue(
                        packed(seen.answer().body()) < LARGEST_MAP / 4,
                        "packed " + packed(seen.answer().body())));
    }

    @Test
    void aNarrowScreenSwitchesByLinksThatKeepWhatIsAskedFor() {
        Seen list = new Visitor().open("/laporan?kategori=trotoar");
        assertEquals("Daftar", list.text(".look-switch a[aria-current]").strip());
        Seen map = new Visitor()
                .open(list.page().select(".look-switch a:not([aria-current])").attr("href"));
        assertEquals("Peta", map.text(".look-switch a[aria-current]").strip());
        assertEquals("trotoar", map.page().select("#kategori option[selected]").val());
        assertEquals(1, map.page().select(".look-on-map").size());
        assertEquals("peta", map.page().select("input[name=tampil]").val());
    }

    @Test
    void theFirstPageShowsThreeOfThemAndBothLanguagesAreWhole() {
        Seen home = new Visitor().open("/");
        assertEquals(3, home.page().select("#dilaporkan, .card-cell").size() - 1);
        Seen english = new Visitor().saying("Accept-Language", "en").open("/laporan?kategori=jalan");
        assertEquals("1 public report", english.text("#hasil"));
        assertEquals("Waiting", english.text(".report-row .pill"));
        assertNotEquals(
                home.text("#dilaporkan"),
                new Visitor().saying("Accept-Language", "en").open("/").text("#dilaporkan"));
    }

    private static List<String> links(Seen seen) {
        return seen.page().select(".report-row h3 a").eachAttr("href");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static int packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
