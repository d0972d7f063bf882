package id.sigap.door.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.photo.Pictures;
import id.sigap.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Bodies as clients send them: after asking, or all of it before they listen. */
@QuarkusTest
class UploadTransportIT {

    private static final byte[] PHOTO = Pictures.jpeg(64, 32);
    private static final String BODY = "{\"query\":\"{ __typename }\"}";

    @Test
    void whoAsksIsToldToGoOn() throws Exception {
        try (Socket socket = connected()) {
            OutputStream out = socket.getOutputStream();
            write(out, photos("image/jpeg", PHOTO.length, "Expect: 100-continue\r\n"));
            assertEquals("HTTP/1.1 100 Continue", head(socket));
            out.write(PHOTO);
            assertEquals("HTTP/1.1 201 Created", head(socket));
        }
        try (Socket socket = connected()) {
            OutputStream out = socket.getOutputStream();
            write(
                    out,
                    "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                            + BODY.length() + "\r\nExpect: 100-Continue\r\nConnection: close\r\n\r\n");
            assertEquals("HTTP/1.1 100 Continue", head(socket));
            write(out, BODY);
            assertEquals("HTTP/1.1 200 OK", head(socket));
        }
    }

    /** And the connection ends: what follows on it could be either. */
    @Test
    void whoAsksForWhatIsNotWantedIsToldThat() throws Exception {
        for (String[] refused : new String[][] {
            {photos("text/plain", PHOTO.length, "Expect: 100-continue\r\n"), "415", "MEDIA_TYPE_UNSUPPORTED"},
            {photos("image/jpeg", 40_000_000, "Expect: 100-continue\r\n"), "413", "PHOTO_TOO_LARGE"},
            {
                "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n",
                "415",
                "MEDIA_TYPE_UNSUPPORTED"
            }
        }) {
            try (Socket socket = connected()) {
                write(socket.getOutputStream(), refused[0]);
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(answer.startsWith("HTTP/1.1 " + refused[1]), answer);
                assertTrue(answer.contains(refused[2]) && answer.toLowerCase().contains("connection: close"), answer);
                assertFalse(answer.contains("100 Continue"), answer);
            }
        }
    }

    /** As browsers do it: they read when everything is sent, and find a connection that was closed before broken. */
    @Test
    void aVideoIsReadToItsEndSoThatItsSenderReadsTheAnswer() throws Exception {
        for (String type : new String[] {"video/mp4", "image/jpeg", "multipart/form-data; boundary=part"}) {
            try (Socket socket = connected()) {
                OutputStream out = socket.getOutputStream();
                write(out, photos(type, 40_000_000, ""));
                for (int i = 0; i < 400; i++) {
                    out.write(new byte[100_000]);
                }
                assertEquals("HTTP/1.1 413 Request Entity Too Large", head(socket));
            }
        }
    }

    private static String photos(String type, long length, String more) {
        return "POST /photos HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.of("warga") + "\r\nContent-Type: "
                + type + "\r\nContent-Length: " + length + "\r\n" + more + "\r\n";
    }

    private static Socket connected() throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The first line of the next answer; the rest of its head is read. */
    private static String head(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed after: " + head);
            }
            head.append((char) next);
        }
        return head.substring(0, head.indexOf("\r\n"));
    }
}
