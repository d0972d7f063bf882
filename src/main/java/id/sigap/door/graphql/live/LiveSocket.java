package id.sigap.door.graphql.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;

/** The wire to one client: what it may leave unread is bounded, and so is how long it may take to read it, or to go. */
final class LiveSocket {

    /** Bytes of a message, in one frame or several. */
    static final int LONGEST_MESSAGE = 65_536;

    /** Bytes that a client may leave unread before nothing more is read for it, nor from it. */
    private static final int UNREAD = 65_536;

    private final ServerWebSocket socket;
    private final HttpConnection connection;
    private boolean ending;
    private int waited;
    private long quiet;

    LiveSocket(ServerWebSocket socket, HttpConnection connection) {
        this.socket = socket;
        this.connection = connection;
        socket.setWriteQueueMaxSize(UNREAD);
    }

    /** Whether nothing of what it says counts any more. */
    boolean isEnding() {
        return ending || socket.isClosed();
    }

    boolean isFull() {
        return isEnding() || socket.writeQueueFull();
    }

    void write(String message) {
        if (isEnding()) {
            return;
        }
        quiet = 0;
        socket.writeTextMessage(message);
        if (!socket.isClosed() && socket.writeQueueFull()) {
            // Nor is anything read of who does not read.
            socket.pause();
            socket.drainHandler(drained -> socket.resume());
        }
    }

    /** Once. A client that goes on talking is not heard. */
    void close(CloseCode code) {
        if (!isEnding()) {
            ending = true;
            waited = 0;
            socket.resume();
            socket.close(code.number, code.words);
        }
    }

    /**
     * Again and again. Who has not read, or not gone, for more than so many times is waited for no longer; all others are shown
     * that somebody is here, or they, and what stands between them and us, would take a quiet connection for a dead one.
     */
    void turn(long patience) {
        if (socket.isClosed()) {
            return;
        }
        boolean waiting = ending || socket.writeQueueFull();
        waited = waiting ? waited + 1 : 0;
        quiet++;
        if (waited > patience) {
            cut();
        } else if (!waiting && quiet > patience) {
            quiet = 0;
            socket.writePing(Buffer.buffer());
        }
    }

    /** Without a word: the polite way to close would wait until all that was sent before has been read. */
    void cut() {
        ending = true;
        if (connection instanceof ConnectionBase wire) {
            var unused = wire.channelHandlerContext().close();
        } else {
            connection.close();
        }
    }
}
