package id.sigap.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where a process listens, by what Linux knows of its sockets: whoever asks the ports one by one finds what he thought of. */
final class Listening {

    private static final String STATE = "0A";
    private static final String MAPPED = "0000000000000000FFFF0000";

    private Listening() {}

    /** Such as {@code 127.0.0.1:9000}; {@code *} stands for every interface. */
    static Set<String> of(long process) throws IOException {
        Path folder = Path.of("/proc", Long.toString(process));
        Set<String> sockets = sockets(folder.resolve("fd"));
        Set<String> listening = new TreeSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(folder.resolve("net").resolve(table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns[3].equals(STATE) && sockets.contains("socket:[" + columns[9] + "]")) {
                    listening.add(address(columns[1]));
                }
            }
        }
        return listening;
    }

    private static Set<String> sockets(Path descriptors) throws IOException {
        Set<String> sockets = new HashSet<>();
        try (Stream<Path> all = Files.list(descriptors)) {
            for (Path descriptor : all.toList()) {
                try {
                    sockets.add(Files.readSymbolicLink(descriptor).toString());
                } catch (IOException closedMeanwhile) {
                    continue;
                }
            }
        }
        return sockets;
    }

    /** Numbers are as the machine keeps them: the last byte first, word by word. */
    private static String address(String hex) {
        String[] parts = hex.split(":");
        String host = parts[0].startsWith(MAPPED) ? parts[0].substring(MAPPED.length()) : parts[0];
        return (host.matches("0+") ? "*" : host.length() == 8 ? dotted(host) : host) + ":"
                + Integer.parseInt(parts[1], 16);
    }

    private static String dotted(String hex) {
        long address = Long.parseLong(hex, 16);
        return (address & 255) + "." + (address >> 8 & 255) + "." + (address >> 16 & 255) + "." + (address >> 24 & 255);
    }
}
