package id.sigap.ticket.photos;

import id.sigap.testing.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** All bytes that the service has left since a moment: in its photo folder, among temporary files, and wherever its database has put
 * them. */
final class StoredBytes {

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public'"
                    + " and table_type = 'BASE TABLE' order by 1";

    private final Instant start = Instant.now().minusSeconds(1);
    private final Path data;
    private final String firstLog;
    private final long statementsBefore;

    private StoredBytes() throws IOException {
        this.data = Path.of(asSuperuser("show data_directory").get(0));
        this.firstLog = currentLog();
        this.statementsBefore = Files.size(statements());
    }

    static StoredBytes fromNowOn() throws IOException {
        return new StoredBytes();
    }

    /** Where there is that text, plainly or as hexadecimal digits. */
    Set<String> having(String text) throws IOException {
        asSuperuser("checkpoint");
        Set<String> places = new TreeSet<>();
        if (photoFiles().stream().anyMatch(file -> holds(read(file), text))) {
            places.add("photo folder");
        }
        if (temporaryFiles().stream().anyMatch(file -> holds(read(file), text))) {
            places.add("temporary files");
        }
        String lastLog = currentLog();
        try (Stream<Path> logs = Files.list(data.resolve("pg_wal"))) {
            if (logs.filter(Files::isRegularFile)
                    .filter(log -> log.getFileName().toString().compareTo(firstLog) >= 0
                            && log.getFileName().toString().compareTo(lastLog) <= 0)
                    .anyMatch(log -> holds(read(log), text))) {
                places.add("write-ahead log");
            }
        }
        if (holds(statementsSince(), text)) {
            places.add("statements");
        }
        // Last: what is asked stands among the statements.
        if (tablesHold(text)) {
            places.add("tables");
        }
        return places;
    }

    /** How many files the photo folder got. */
    int photos() throws IOException {
        return photoFiles().size();
    }

    private List<Path> photoFiles() throws IOException {
        Path folder = Path.of(ConfigProvider.getConfig().getValue("sigap.photos.folder", String.class));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(this::isNew).toList();
        }
    }

    /** Where Vert.x, Quarkus and Java put what they do not keep in memory: an upload must not pass through there either. */
    private List<Path> temporaryFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path place : List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of(""))) {
            try (Stream<Path> entries = Files.list(place)) {
                for (Path entry : entries.toList()) {
                    boolean ours =
                            entry.getFileName().toString().matches(".*(upload|vertx|quarkus|netty|sigap|photo).*");
                    try (Stream<Path> below = Files.walk(entry, ours ? 9 : 0)) {
                        below.filter(Files::isRegularFile).filter(this::isNew).forEach(files::add);
                    } catch (UncheckedIOException e) {
                        // Somebody else's, and gone or closed meanwhile.
                    }
                }
            }
        }
        return files;
    }

    private boolean isNew(Path file) {
        try {
            return !Files.getLastModifiedTime(file).toInstant().isBefore(start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean tablesHold(String text) {
        String digits = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return asSuperuser(TABLES).stream()
                .anyMatch(table -> !asSuperuser("select 1 from " + table + " t where to_jsonb(t)::text like '%" + text
                                + "%' or to_jsonb(t)::text like '%" + digits + "%' limit 1")
                        .isEmpty());
    }

    private static boolean holds(byte[] bytes, String text) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        return latin.contains(text) || latin.contains(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] statementsSince() throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(statements())) {
            ByteBuffer since = ByteBuffer.allocate((int) (file.size() - statementsBefore));
            file.position(statementsBefore);
            while (since.hasRemaining() && file.read(since) >= 0) {}
            return since.array();
        }
    }

    private Path statements() {
        return data.resolve("log").resolve("statements.log");
    }

    private static String currentLog() {
        return asSuperuser("select pg_walfile_name(pg_current_wal_insert_lsn())")
                .get(0);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> asSuperuser(String sql) {
        try (Connection connection = Database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            List<String> found = new ArrayList<>();
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
