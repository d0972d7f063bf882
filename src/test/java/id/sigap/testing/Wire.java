package id.sigap.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A wire to a local server that can be held: what is sent then arrives nowhere, and nobody is told. */
public final class Wire implements AutoCloseable {

    private final ServerSocket entrance;
    private final int port;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private volatile List<Socket> stranded = List.of();
    private volatile long answerBytes = Long.MAX_VALUE;
    private volatile long delayMillis;
    private volatile @Nullable String says;

    private Wire(ServerSocket entrance, int port) {
        this.entrance = entrance;
        this.port = port;
    }

    /** @param port of the server, on this machine */
    public static Wire to(int port) {
        try {
            Wire wire = new Wire(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), port);
            background(wire::accept);
            return wire;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** From now on, of each answer this many bytes arrive and then no more; the connection stays. */
    public void holdAfter(long bytes) {
        answerBytes = bytes;
    }

    /** From now on each answer, and each part of one, is that much late. */
    public void delay(long millis) {
        delayMillis = millis;
    }

    /** From now on whatever is asked has this for an answer, and whoever asked is hung up on. */
    public void answer(String answer) {
        says = answer;
        cut();
    }

    /** Who is connected hears nothing more, and is not told so either; whoever connects anew is served. */
    public void strand() {
        stranded = new CopyOnWriteArrayList<>(ends);
        answerBytes = Long.MAX_VALUE;
    }

    public void release() {
        answerBytes = Long.MAX_VALUE;
        delayMillis = 0;
        says = null;
        cut();
    }

    private void cut() {
        ends.forEach(Wire::close);
        ends.clear();
    }

    private void accept() throws IOException {
        while (true) {
            Socket near = entrance.accept();
            String answer = says;
            if (answer != null) {
                background(() -> say(near, answer));
                continue;
            }
            Socket far = new Socket(InetAddress.getLoopbackAddress(), port);
            ends.addAll(List.of(near, far));
            background(() -> pump(near, far, false));
            background(() -> pump(far, near, true));
        }
    }

    private void pump(Socket source, Socket target, boolean answer) throws IOException {
        InputStream from = source.getInputStream();
        OutputStream to = target.getOutputStream();
        byte[] bytes = new byte[4_096];
        long sent = 0;
        for (int length = from.read(bytes); length >= 0; length = from.read(bytes)) {
            if (answer && delayMillis > 0) {
                LockSupport.parkNanos(delayMillis * 1_000_000);
            }
            long most = stranded.contains(source) ? 0 : answerBytes;
            int passed = answer ? (int) Math.min(length, Math.max(0, most - sent)) : length;
            to.write(bytes, 0, passed);
            to.flush();
            sent += passed;
        }
    }

    /** To the end of what is sent: who is hung up on while they speak does not hear the answer. */
    private static void say(Socket near, String answer) throws IOException {
        try (near) {
            InputStream from = near.getInputStream();
            if (from.read() >= 0) {
                near.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                near.shutdownOutput();
                from.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private interface Job {
        void run() throws IOException;
    }

    private static void background(Job job) {
        Thread thread = new Thread(() -> {
            try {
                job.run();
            } catch (IOException closed) {
                // The end of a wire.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}
