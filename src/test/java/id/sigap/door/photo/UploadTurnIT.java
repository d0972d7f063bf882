package id.sigap.door.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.photo.Pictures;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Journey;
import id.sigap.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More photos at once than are read at once: each has its turn, and who has one without using it gives it up. */
@QuarkusTest
@Shows(Promise.H6)
class UploadTurnIT {

    /** Of officers. */
    private static final int AT_ONCE = 4;

    private static final byte[] PHOTO = Pictures.jpeg(64, 32);

    private final List<Socket> uploads = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket upload : uploads) {
            upload.close();
        }
    }

    @Test
    void theFifthWaitsForItsTurn() throws IOException {
        begin(AT_ONCE);
        Socket fifth = whole();
        finish(uploads.get(0));
        assertEquals("HTTP/1.1 201 Created", line(fifth));
        for (Socket first : uploads.subList(0, AT_ONCE)) {
            if (first != uploads.get(0)) {
                finish(first);
            }
            assertEquals("HTTP/1.1 201 Created", line(first));
        }
    }

    @Test
    void whoeverHasATurnWithoutUsingItGivesItUpToOneWhoWaits() throws IOException {
        begin(AT_ONCE);
        assertEquals("HTTP/1.1 201 Created", line(whole()));
        List<String> answers = new ArrayList<>();
        for (Socket silent : uploads.subList(0, AT_ONCE)) {
            finish(silent);
            answers.add(line(silent));
        }
        // Once two of them were: each was silent, each was asked on a thread of its own, and each saw the same one
        // waiting.
        assertEquals(1, answers.stream().filter(line -> line.contains(" 408 ")).count(), answers.toString());
        assertEquals(3, answers.stream().filter(line -> line.contains(" 201 ")).count(), answers.toString());
    }

    /** As many as are read at once: each is told to go on, and sends all but its last byte. */
    private void begin(int many) throws IOException {
        for (int i = 0; i < many; i++) {
            Socket socket = asked("Expect: 100-continue\r\n");
            assertEquals("HTTP/1.1 100 Continue", line(socket));
            assertEquals("", line(socket));
            socket.getOutputStream().write(PHOTO, 0, PHOTO.length - 1);
        }
    }

    private Socket whole() throws IOException {
        Socket socket = asked("");
        socket.getOutputStream().write(PHOTO);
        return socket;
    }

    private static void finish(Socket upload) throws IOException {
        try {
            upload.getOutputStream().write(PHOTO, PHOTO.length - 1, 1);
        } catch (IOException closed) {
            // By the service, which has answered.
        }
    }

    private Socket asked(String header) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        uploads.add(socket);
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("POST /photos HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.of(Journey.LURAH)
                                + "\r\nContent-Type: image/jpeg\r\nContent-Length: " + PHOTO.length + "\r\n" + header
                                + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String line(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
