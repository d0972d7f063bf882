package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An operator's stop is orderly: the database of the service's own stops with it, after it, and needs no recovery. */
@Shows(Promise.A6)
class StopIT {

    @Test
    void sigtermEndsTheServiceWith143AndItsDatabaseAfterIt() throws Exception {
        Path folder = Path.of("target", "stop", UUID.randomUUID().toString());
        try (Sigap sigap = new Sigap(folder)) {
            sigap.start();
            assertEquals(143, sigap.stop());
            assertFalse(Files.exists(folder.resolve("database").resolve("postmaster.pid")));
            String told = Files.readString(folder.resolve("sigap.log"));
            assertFalse(told.contains("57P01") || told.contains("administrator command"), told);
            sigap.start();
            assertTrue(Files.exists(folder.resolve("database").resolve("postmaster.pid")));
            try (Connection connection = sigap.database();
                    Statement statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from unit where bureau")) {
                assertTrue(row.next() && row.getInt(1) == 1);
            }
            assertEquals(143, sigap.stop());
            assertFalse(Files.readString(folder.resolve("database.log")).contains("was not properly shut down"));
        }
    }
}
