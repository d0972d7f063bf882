package id.sigap.door.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.OwnDatabase;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Database;
import id.sigap.testing.ExportApi;
import id.sigap.testing.GeneratedReports;
import id.sigap.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hundred thousand reports leave in the memory of one page. */
@QuarkusTest
@Tag("long")
@Shows({Promise.C15, Promise.A2})
class HugeExportIT {

    private static final int REPORTS = 100_000;

    /** Of all that lives after a collection; the files themselves have tens of megabytes. */
    private static final long ROOM = 24L << 20;

    private static OwnDatabase own;

    @BeforeAll
    static void manyReports() {
        own = OwnDatabase.opened();
        GeneratedReports.open(REPORTS, LocalDate.of(2026, 11, 20), 200);
    }

    @AfterAll
    static void theUsualReports() {
        own.close();
    }

    @Test
    void aHundredThousandRowsTakeTheMemoryOfAFew() throws Exception {
        ExportApi.as("admin").post(asked("CSV").put("filter", new JsonObject().put("paused", true)));
        for (String format : new String[] {"CSV", "XLSX"}) {
            long before = live();
            long most = before;
            long bytes = 0;
            long begun = System.nanoTime();
            try (InputStream in = begin(format)) {
                byte[] some = new byte[64 * 1024];
                long looked = 0;
                for (int read = in.read(some); read >= 0; read = in.read(some)) {
                    bytes += read;
                    if (bytes - looked > (format.equals("CSV") ? 8 << 20 : 1 << 20)) {
                        looked = bytes;
                        most = Math.max(most, live());
                    }
                }
            }
            System.out.printf(
                    "Export: %d reports, %s of %d bytes in %d ms, %d KiB more alive%n",
                    REPORTS, format, bytes, (System.nanoTime() - begun) / 1_000_000, (most - before) >> 10);
            assertTrue(bytes > (format.equals("CSV") ? 20 << 20 : 2 << 20), "small: " + bytes);
            assertTrue(most - before < ROOM, format + " held " + (most - before));
            assertEquals(
                    REPORTS + " COMPLETE",
                    Database.sql("select row_count || ' ' || outcome from export_log order by position desc limit 1"));
        }
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static JsonObject asked(String format) {
        return ExportApi.list("tickets").put("format", format);
    }

    private static InputStream begin(String format) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/exports"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Tokens.of("admin"))
                .POST(HttpRequest.BodyPublishers.ofString(asked(format).encode()))
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }
}
