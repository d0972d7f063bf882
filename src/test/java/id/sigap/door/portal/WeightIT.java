package id.sigap.door.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Journey;
import id.sigap.testing.Reports.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of somebody's credit a page takes: with its style sheet, its scripts and its icon, as it comes over the line. */
@QuarkusTest
class WeightIT {

    private static final int LARGEST = 60_000;

    private static final int LARGEST_WITH_MAP = 200_000;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String DRAFT = "clientKey=00000000-0000-4000-8000-000000000060&categoryCode=trotoar"
            + "&place.areaCode=31.72.01.1005&description=Ubin+lepas";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/lacak",
                "/lacak?nomor=JK-7M3K9-QXD2V-T",
                "/lapor",
                "/lapor?cari=jalan",
                "/tentang",
                "/luring",
                "/tidak-ada",
                "/_komponen/galat/429"
            })
    void aPageIsSmall(String path) throws Exception {
        assertLight(path, get(path), LARGEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/laporan",
                "/laporan?tampil=peta",
                "/angka",
                "/lapor?kategori=trotoar",
            })
    void aPageWithAMapIsNotLarge(String path) throws Exception {
        assertLight(path, get(path), LARGEST_WITH_MAP);
    }

    @ParameterizedTest
    @CsvSource({"tempat, lanjut", "tempat, lewati", "pelapor, lanjut", "periksa, kembali", "periksa, ubah-cerita"})
    void soAreThoseOfTheForm(String page, String button) throws Exception {
        HttpRequest.Builder request = asked("/lapor/" + page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(DRAFT + "&ke=" + button));
        assertLight(page + " " + button, CLIENT.send(request.build(), BodyHandlers.ofByteArray()), LARGEST);
    }

    /** Its reporter's page, too, which is never packed: lengths would tell. */
    @Test
    void soIsTheOneOfAReport() throws Exception {
        Receipt receipt = Journey.begun().done().receipt();
        String path = "/lacak?nomor=" + receipt.number();
        assertLight("a report", get(path), LARGEST);
        HttpResponse<byte[]> opened = CLIENT.send(
                asked("/lacak/pin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("nomor=" + receipt.number() + "&pin=" + receipt.pin()))
                        .build(),
                BodyHandlers.ofByteArray());
        assertEquals(303, opened.statusCode());
        String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        HttpResponse<byte[]> own =
                CLIENT.send(asked(path).header("Cookie", cookie).build(), BodyHandlers.ofByteArray());
        assertEquals("", own.headers().firstValue("Content-Encoding").orElse(""));
        assertLight("a reporter's report", own, LARGEST);
    }

    private static void assertLight(String what, HttpResponse<byte[]> page, int largest) throws Exception {
        int sent = page.body().length;
        List<String> files = files(Jsoup.parse(html(page)));
        assertTrue(files.size() >= 3, what + " has its sheet and scripts: " + files);
        for (String file : files) {
            sent += get(file).body().length;
        }
        System.out.printf("Portal: %s takes %d bytes, %d of them its own%n", what, sent, page.body().length);
        assertTrue(sent <= largest, what + " takes " + sent + " bytes");
    }

    private static String html(HttpResponse<byte[]> page) throws IOException {
        boolean packed = page.headers().firstValue("Content-Encoding").isPresent();
        InputStream body = new ByteArrayInputStream(page.body());
        try (InputStream plain = packed ? new GZIPInputStream(body) : body) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> files(Document page) {
        return Stream.concat(
                        page.select("link[rel=stylesheet], link[rel=icon]").stream()
                                .map(link -> link.attr("href")),
                        page.select("script[src]").stream().map(script -> script.attr("src")))
                .toList();
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(asked(path).build(), BodyHandlers.ofByteArray());
    }

    private static HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(Visitor.uri(path))
                .header("Accept-Encoding", "gzip")
                .header("Accept", "text/html");
    }
}
