package id.sigap.startup.migration;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/**
 * Whether a database has all migrations of this release, found by one statement: a start on a database that is up to date pays for
 * no Flyway (docs/adr/0058-start-and-memory.md). Whatever is not plainly so is left to Flyway, which says what is wrong.
 */
public final class AppliedMigrations {

    private static final String FOLDER = "db/migration/";
    private static final String EXISTS = "select to_regclass('flyway_schema_history') is not null";
    private static final String APPLIED =
            "select script, checksum, success from flyway_schema_history where version is not null";

    private final TreeMap<String, Integer> ours = new TreeMap<>();

    private AppliedMigrations() {}

    /**
     * Tells whether the release that runs is what a database has. By a connection that is there anyway: each one more costs the work of
     * a password's proof.
     */
    public static Consumer<Connection> look(AtomicBoolean current) {
        return database -> {
            try {
                URI packaged = AppliedMigrations.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI();
                current.set(of(Path.of(packaged)).areAllIn(database));
            } catch (IOException | URISyntaxException e) {
                current.set(false); // then Flyway looks
            }
        };
    }

    /** Of the release that is packaged in this file. */
    public static AppliedMigrations of(Path jar) throws IOException {
        AppliedMigrations release = new AppliedMigrations();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Iterator<JarEntry> entries = file.entries().asIterator(); entries.hasNext(); ) {
                JarEntry entry = entries.next();
                if (entry.getName().startsWith(FOLDER + "V") && entry.getName().endsWith(".sql")) {
                    byte[] script = file.getInputStream(entry).readAllBytes();
                    release.ours.put(entry.getName().substring(FOLDER.length()), checksum(script));
                }
            }
        }
        return release;
    }

    /** As Flyway has it: of all lines, without what ends them. */
    private static int checksum(byte[] script) {
        CRC32 sum = new CRC32();
        String text = new String(script, StandardCharsets.ISO_8859_1);
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            sum.update(script, from, end - from);
            from = end + 1;
        }
        sum.update(script, from, script.length - from);
        return (int) sum.getValue();
    }

    /** Each of ours as it is here, none that failed, and none between them; those that come after ours are a later release's. */
    public boolean areAllIn(Connection database) {
        try (Statement statement = database.createStatement()) {
            return exists(statement) && areAllOf(statement);
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery(EXISTS)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private boolean areAllOf(Statement statement) throws SQLException {
        Map<String, Integer> missing = new TreeMap<>(ours);
        boolean good = !ours.isEmpty();
        try (ResultSet applied = statement.executeQuery(APPLIED)) {
            while (good && applied.next()) {
                String path = applied.getString(1);
                String script = path.substring(path.lastIndexOf('/') + 1);
                Integer expected = missing.remove(script);
                good = applied.getBoolean(3)
                        && (expected == null ? script.compareTo(ours.lastKey()) > 0 : expected == applied.getInt(2));
            }
        }
        return good && missing.isEmpty();
    }
}
