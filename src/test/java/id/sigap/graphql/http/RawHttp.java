package id.sigap.graphql.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Bytes on a connection, for what no HTTP client would send. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 10_000;

    private RawHttp() {}

    /** Sends the bytes and returns everything until the server closes the connection. */
    static String exchange(URI server, String bytes) throws IOException {
        try (Socket socket = sent(server, bytes)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Sends the bytes and returns the first line of the answer. */
    static String firstLine(URI server, String bytes) throws IOException {
        StringBuilder line = new StringBuilder();
        try (Socket socket = sent(server, bytes)) {
            for (int c = socket.getInputStream().read();
                    c >= 0 && c != '\r';
                    c = socket.getInputStream().read()) {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static Socket sent(URI server, String bytes) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }
}
