package id.sigap.door.graphql.live;

import static id.sigap.testing.Journey.REPORTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Frames that no client of ours would send, and a client that reads none. */
@QuarkusTest
@Shows(Promise.C14)
class LiveFramesIT {

    private static final int TEXT = 0x81;
    private static final int FIRST_PART = 0x01;
    private static final int MIDDLE_PART = 0x00;
    private static final int CLOSE = 0x88;

    /** Whoever asks for compression goes without: a short frame would be a long message. */
    @Test
    void theHandshakeAgreesOnTheProtocolAndOnNothingElse() throws IOException {
        try (Wire wire = new Wire()) {
            assertTrue(wire.head.startsWith("HTTP/1.1 101"), wire.head);
            assertTrue(wire.head.toLowerCase().contains("sec-websocket-protocol: graphql-transport-ws"), wire.head);
            assertFalse(wire.head.toLowerCase().contains("sec-websocket-extensions"), wire.head);
        }
    }

    @Test
    void whatIsTooLongIsNotRead() throws IOException {
        assertEquals("1009 Message too long", closed(frame(TEXT, " ".repeat(65_537))));
        String half = " ".repeat(40_000);
        assertEquals("1009 Message too long", closed(frame(FIRST_PART, half), frame(MIDDLE_PART, half)));
    }

    @Test
    void whatIsNoTextIsNoMessage() throws IOException {
        assertEquals("4400 Invalid message", closed(frame(0x82, "{}")));
        assertEquals("4400 Invalid message", closed(frame(TEXT, new byte[] {'"', (byte) 0xC3, '"'})));
    }

    @Test
    void whatIsNoFrameIsNoMessage() throws IOException {
        assertEquals("4400 Invalid message", closed(frame(MIDDLE_PART, "behind nothing")));
        assertEquals("4400 Invalid message", closed(frame(0x83, "of a kind that nobody knows")));
        assertEquals("4400 Invalid message", closed(frame(0xC1, "compressed, it says")));
        assertEquals("4400 Invalid message", closed(new byte[] {(byte) TEXT, 2, '{', '}'}));
    }

    /** It says this and that, and reads no answer: it is held no longer than anybody who is slow. */
    @Test
    void aClientThatNeverReadsIsCut() throws IOException {
        try (Wire wire = new Wire()) {
            wire.write(frame(
                    TEXT,
                    "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer " + Tokens.of(REPORTER)
                            + "\"}}"));
            byte[] ping = frame(TEXT, "{\"type\":\"ping\"}");
            ByteBuffer many = ByteBuffer.allocate(ping.length * 1000);
            while (many.hasRemaining()) {
                many.put(ping);
            }
            long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            boolean cut = false;
            while (!cut && System.nanoTime() < until) {
                try {
                    wire.write(many.array());
                } catch (IOException gone) {
                    cut = true;
                }
            }
            assertTrue(cut, "it is still waited for");
        }
    }

    /** Code and words by which it was closed behind these frames. */
    private static String closed(byte[]... frames) throws IOException {
        try (Wire wire = new Wire()) {
            for (byte[] frame : frames) {
                wire.write(frame);
            }
            return wire.closed();
        }
    }

    private static byte[] frame(int kind, String text) {
        return frame(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    /** As clients have to send it: masked, here with nothing. */
    private static byte[] frame(int kind, byte[] bytes) {
        ByteBuffer frame = ByteBuffer.allocate(bytes.length + 14);
        frame.put((byte) kind);
        if (bytes.length < 126) {
            frame.put((byte) (0x80 | bytes.length));
        } else if (bytes.length < 65_536) {
            frame.put((byte) (0x80 | 126)).putShort((short) bytes.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(bytes.length);
        }
        frame.putInt(0).put(bytes).flip();
        byte[] whole = new byte[frame.remaining()];
        frame.get(whole);
        return whole;
    }

    /** A connection of which the handshake is done. */
    private static final class Wire implements AutoCloseable {

        private final Socket socket = new Socket();
        private final OutputStream out;
        private final DataInputStream in;
        private final String head;

        Wire() throws IOException {
            socket.setReceiveBufferSize(4096);
            socket.connect(new java.net.InetSocketAddress("localhost", RestAssured.port));
            socket.setSoTimeout(20_000);
            out = socket.getOutputStream();
            in = new DataInputStream(socket.getInputStream());
            out.write(("GET /graphql/live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                            + "Sec-WebSocket-Extensions: permessage-deflate\r\n"
                            + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            StringBuilder read = new StringBuilder();
            while (read.indexOf("\r\n\r\n") < 0) {
                read.append((char) in.readUnsignedByte());
            }
            head = read.toString();
        }

        void write(byte[] bytes) throws IOException {
            out.write(bytes);
        }

        /** All that is sent here is short. */
        String closed() throws IOException {
            while (true) {
                int kind = in.readUnsignedByte();
                byte[] said = new byte[in.readUnsignedByte()];
                in.readFully(said);
                if (kind == CLOSE) {
                    ByteBuffer why = ByteBuffer.wrap(said);
                    return why.getShort() + " " + StandardCharsets.UTF_8.decode(why);
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
