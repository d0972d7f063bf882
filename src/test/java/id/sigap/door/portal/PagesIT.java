package id.sigap.door.portal;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.door.portal.Visitor.Seen;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every page: headers, languages and marks. */
@QuarkusTest
class PagesIT {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/lacak", "/lacak?nomor=JK-7M3K9-QXD2V-T", "/tentang", "/_komponen", "/luring", "/tidak-ada"
            })
    void aPageHasWhatAPageNeeds(String path) {
        for (String language : List.of("id", "en")) {
            Seen seen = new Visitor().saying("Accept-Language", language).open(path);
            Document page = seen.page();
            assertAll(
                    path + " in " + language,
                    () -> assertEquals(POLICY, header(seen, "Content-Security-Policy")),
                    () -> assertEquals("nosniff", header(seen, "X-Content-Type-Options")),
                    () -> assertEquals("", header(seen, "Date"), "no time leaves in a header"),
                    () -> assertEquals(language, page.select("html").attr("lang")),
                    () -> assertEquals(1, page.select("h1").size(), "headings of the first level"),
                    () -> assertEquals(
                            0,
                            page.select("[style], style, [onclick], script:not([src])")
                                    .size()),
                    () -> assertFalse(page.title().isBlank()),
                    () -> assertEquals(List.of(), elsewhere(page), "what is fetched from elsewhere"),
                    () -> assertEquals(List.of(), twice(page), "ids that are there twice"));
        }
    }

    @Test
    void theLanguageIsChosenAndKept() {
        Visitor visitor = new Visitor().saying("Accept-Language", "fr, de;q=0.5");
        assertEquals("id", visitor.open("/").page().select("html").attr("lang"), "Indonesian first");
        Seen chosen = visitor.open("/bahasa?ke=en&kembali=%2Ftentang");
        assertEquals("About this service", chosen.text("h1"));
        assertEquals("en", visitor.open("/lacak").page().select("html").attr("lang"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://jahat.example/", "//jahat.example/", "/%5Cjahat.example", "javascript:alert(1)", "/a b"
            })
    void theLanguageSwitchLeadsNowhereElse(String back) {
        String path = "/bahasa?ke=en&kembali=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        Seen seen = new Visitor().open(path.replace("%255C", "%5C"));
        assertEquals("/", seen.answer().uri().getPath(), back);
    }

    @Test
    void whatIsNoPageStaysAsItWas() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(Visitor.uri("/tidak-ada"))
                                .header("Accept", "application/json")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(404, answer.statusCode());
        assertFalse(answer.body().contains("<main"), answer.body());
    }

    @Test
    void errorsArePagesOfTheHouse() {
        for (int status : List.of(403, 404, 413, 429, 500, 503)) {
            Seen seen = new Visitor().open("/_komponen/galat/" + status);
            assertEquals(status, seen.status());
            assertFalse(seen.text("h1").isBlank());
            assertFalse(seen.page().select("main a[href=/lacak]").isEmpty(), "a way on from " + status);
        }
        Seen limited = new Visitor().saying("Accept-Language", "en").open("/_komponen/galat/429");
        assertEquals("240", header(limited, "Retry-After"));
        assertTrue(limited.text("main").contains("Try again in 4 minutes."), limited.text("main"));
        assertTrue(
                new Visitor().open("/_komponen/galat/500").text("main .number").matches("[0-9a-f]{16}"));
    }

    private static List<String> elsewhere(Document page) {
        return page.select("link[href], script[src], img[src], use[href]").stream()
                .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                .filter(address -> !address.startsWith("/") || address.startsWith("//"))
                .toList();
    }

    private static List<String> twice(Document page) {
        var seen = new TreeSet<String>();
        return page.select("[id]").stream()
                .map(Element::id)
                .filter(id -> !seen.add(id))
                .toList();
    }

    private static String header(Seen seen, String name) {
        return seen.answer().headers().firstValue(name).orElse("");
    }
}
