package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.startup.ForeignServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody changes the password of the role that serves: who is connected goes on, who has to connect anew says in log and
 * health why it cannot, and it comes back by itself with the password. By {@code make cluster}.
 */
@Tag("cluster")
@Shows(Promise.A3)
class PasswordChangedIT {

    @TempDir
    static Path folder;

    @Test
    void itSaysThatItIsRefusedAndComesBackWithThePassword() throws Exception {
        try (ForeignServer server = new ForeignServer(folder)) {
            server.administer("create role kota login password 'rahasia-kota'", "create database kota owner kota");
            try (Sigap sigap = new Sigap(folder.resolve("sigap"), FailoverIT.settings(server, folder))) {
                sigap.start();
                Lodged before = Lodged.in(sigap, false);

                server.administer("alter role kota password 'sandi-lain'");
                assertTrue(before.isWhole(sigap) && sigap.ready() == 200, "who is connected goes on");
                server.administer("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'kota'");
                Standstill.until(
                        "health says why",
                        () -> sigap.health("/q/health/ready").body().contains("user or password are refused"));
                assertEquals(503, sigap.ready());
                assertTrue(sigap.post("{\"query\":\"{ publicTickets { totalCount } }\"}")
                        .contains("UNAVAILABLE"));
                assertTrue(sigap.log().contains("takes no writes (user or password are refused)"), sigap.log());

                server.administer("alter role kota password 'rahasia-kota'");
                Standstill.until("it is ready", () -> sigap.ready() == 200);
                assertTrue(before.isWhole(sigap) && Lodged.in(sigap, false).isWhole(sigap));
                assertFalse(sigap.log().contains("Incident"), sigap.log());
                assertFalse(sigap.log().contains("rahasia-kota"));
            }
        }
    }
}
