package id.sigap.door.portal.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.Rewritten;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is about to report what is reported already is shown it: out of the public list, and nothing else. */
@QuarkusTest
class NearbyIT {

    private static final String HEADING = "Apakah sudah ada yang melaporkannya?";

    /** Of a kind and at a place where no other test reports anything. */
    private static Map<String, Object> wells() {
        Map<String, Object> input = Reports.publicRubble();
        input.put("categoryCode", "sumur-resapan");
        input.put("place", Map.of("latitude", -6.2615, "longitude", 106.8106));
        return input;
    }

    private static PlainBrowser near(String latitude, String longitude, String category) {
        PlainBrowser browser = new PlainBrowser("id").open("/lapor?kategori=" + category);
        return browser.fill("place.latitude", latitude)
                .fill("place.longitude", longitude)
                .push("titik")
                .push("lanjut");
    }

    private static void list(Receipt report) {
        Rewritten.set(
                "listed_from = date '2000-01-01'",
                "number = '" + report.number().replace("-", "") + "'");
    }

    @Test
    void aListedReportOfTheSameKindNearbyIsShownAndNoOther() {
        Receipt listed = Reports.submit(Api.as("warga"), wells());
        Receipt tooNew = Reports.submit(Api.as("warga"), wells());
        Map<String, Object> secret = wells();
        secret.put("public", false);
        Receipt hidden = Reports.submit(Api.as("warga"), secret);
        assertEquals(
                "Ceritakan masalahnya",
                near("-6.2617", "106.8108", "sumur-resapan").heading());
        list(listed);

        PlainBrowser browser = near("-6.2617", "106.8108", "sumur-resapan");
        assertEquals(HEADING, browser.heading());
        assertEquals(1, browser.texts(".send-similar-card").size());
        assertTrue(browser.body().contains(listed.number()));
        assertFalse(browser.body().contains(tooNew.number()));
        assertFalse(browser.body().contains(hidden.number()));
        assertEquals("Ceritakan masalahnya", browser.push("lanjut").heading());

        assertEquals(
                "Ceritakan masalahnya",
                near("-6.2617", "106.8108", "statistik-daerah").heading());
        assertEquals(
                "Ceritakan masalahnya",
                near("-6.2717", "106.8208", "sumur-resapan").heading());
    }
}
