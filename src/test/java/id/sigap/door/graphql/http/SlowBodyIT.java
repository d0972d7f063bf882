package id.sigap.door.graphql.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.OwnIssuer;
import id.sigap.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Whoever does not send the rest of a body is not waited for. */
@QuarkusTest
@TestProfile(OwnIssuer.class)
@Shows({Promise.A2, Promise.H6})
class SlowBodyIT {

    @Test
    void aBodyThatDoesNotComeIsRefusedAndTheConnectionClosed() {
        for (String length : new String[] {"Content-Length: 500", "Transfer-Encoding: chunked"}) {
            String answer =
                    RawHttp.exchange("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + length + "\r\n\r\n1\r\n{\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("REQUEST_TOO_SLOW"), answer);
        }
    }
}
