package id.sigap.packaged;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One request on a connection of its own, whose answer stays unread until somebody asks for it. */
final class Sending implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Sigap instance;
    private final Socket socket;
    private final byte[] request;

    Sending(Sigap instance, String token, byte[] body) throws IOException {
        this.instance = instance;
        socket = new Socket("localhost", instance.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        String head =
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + token + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        byte[] bytes = head.getBytes(StandardCharsets.US_ASCII);
        request = Arrays.copyOf(bytes, bytes.length + body.length);
        System.arraycopy(body, 0, request, bytes.length, body.length);
    }

    void send() throws IOException {
        send(request.length);
    }

    /** All but the last bytes of the body. They have come in when somebody else is answered who asked after it. */
    void sendHalf() throws IOException, InterruptedException {
        send(request.length - 20);
        instance.status("/");
    }

    private void send(int bytes) throws IOException {
        socket.getOutputStream().write(request, 0, bytes);
        socket.getOutputStream().flush();
    }

    boolean isAnswered() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** The body of what came before the instance died. */
    String answer() throws IOException {
        String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return all.substring(all.indexOf('{'), all.lastIndexOf('}') + 1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
