package id.sigap.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An address that leads to a server, as a proxy or a name does: turned to another, it leaves the connections that are open. */
final class Pointer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile int target;

    Pointer(int target) throws IOException {
        this.target = target;
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    void turnTo(int port) {
        target = port;
    }

    private void accept() {
        try {
            while (true) {
                Socket from = socket.accept();
                Socket to = new Socket(InetAddress.getLoopbackAddress(), target);
                threads.execute(() -> pass(from, to));
                threads.execute(() -> pass(to, from));
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of them has closed it.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
