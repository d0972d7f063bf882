package id.sigap.startup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The processes that use one embedded server, in a file that stays locked while anything about that server changes.
 *
 * <p>A lock of this kind holds between processes only; inside ours {@link EmbeddedServer} sees to it.
 */
final class Owners implements AutoCloseable {

    private final FileChannel channel;

    private Owners(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until no other process holds the lock. */
    static Owners locked(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Owners owners = new Owners(channel);
        // Released with the channel.
        channel.lock();
        return owners;
    }

    /** The other processes that use the server and still run. */
    List<Owner> others() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {}
        List<Owner> others = new ArrayList<>();
        for (String line :
                StandardCharsets.UTF_8.decode(bytes.flip()).toString().split("\n", -1)) {
            Owner owner = Owner.parse(line);
            if (owner.isAnotherLiveProcess()) {
                others.add(owner);
            }
        }
        return others;
    }

    void join() throws IOException {
        List<Owner> all = others();
        all.add(Owner.current());
        write(all);
    }

    /** Takes this process off the list; true if nobody is left on it. */
    boolean leave() throws IOException {
        List<Owner> left = others();
        write(left);
        return left.isEmpty();
    }

    private void write(List<Owner> owners) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Owner owner : owners) {
            lines.append(owner).append('\n');
        }
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(lines.toString()), 0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
