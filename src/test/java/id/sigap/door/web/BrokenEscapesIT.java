package id.sigap.door.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.CapturedLog;
import id.sigap.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An address that nobody can read is its sender's mistake, not an incident of ours that fills the log. Quarkus refuses it
 * before any door: Vert.x would throw in the middle of one.
 */
@QuarkusTest
@Shows(Promise.H5)
class BrokenEscapesIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /photos/00000000-0000-4000-8000-000000000000?size=%zz",
                "HEAD /photos/00000000-0000-4000-8000-000000000000?size=%zz",
                "GET /photos/00000000-0000-4000-8000-000000000000?%",
                "GET /photos/00000000-0000-4000-8000-000000000000?size=%c3%28",
                "GET /photos/%zz",
                "POST /photos?%zz",
                "POST /photos?%c3%28",
                "POST /photos?a=%",
                "GET /graphql?%zz",
                "GET /graphql?query=%zz",
                "GET /graphql?query=%c3%28",
                "GET /graphql?query=%",
                "POST /graphql?%zz",
            })
    void isMalformed(String request) {
        try (CapturedLog log = new CapturedLog()) {
            String answer = RawHttp.exchange(request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 0\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            assertEquals(List.of(), log.lines());
        }
    }
}
