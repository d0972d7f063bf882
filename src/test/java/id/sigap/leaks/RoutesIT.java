package id.sigap.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every route of the public port is one that {@link HttpWalk} asks: a new one is red until somebody rules on it. */
@QuarkusTest
@TestProfile(TwinProfile.class)
class RoutesIT {

    private static final Set<String> WALKED = Set.of(
            "/",
            "/_komponen",
            "/_komponen/galat/:code",
            "/angka",
            "/angka/kategori.csv",
            "/angka/kelurahan.csv",
            "/angka/kota.csv",
            "/angka/perangkat.csv",
            "/aset/:name",
            "/bahasa",
            "/lacak",
            "/lacak/foto/:id",
            "/lacak/keberatan",
            "/lacak/komentar",
            "/lacak/lengkapi",
            "/lacak/nilai",
            "/lacak/pin",
            "/lacak/tutup",
            "/laporan",
            "/lapor",
            "/lapor/cerita",
            "/lapor/masalah",
            "/lapor/pelapor",
            "/lapor/periksa",
            "/lapor/pertanyaan",
            "/lapor/serupa",
            "/lapor/tempat",
            "/luring",
            "/sw.js",
            "/tentang",
            "/exports",
            "/exports/own",
            "/exports/statements",
            "/graphql",
            "/graphql/",
            "/graphql/live",
            "/graphql/schema.graphql",
            "/photos",
            "/photos/:id",
            "/q/");

    @Inject
    Router router;

    @Test
    void everyRouteOfThePublicPortIsWalked() {
        Set<String> served = new TreeSet<>();
        // Routes without a path belong to all others.
        router.getRoutes().stream().map(Route::getPath).filter(Objects::nonNull).forEach(served::add);
        assertEquals(new TreeSet<>(WALKED), served, "a route that nobody walks: see HttpWalk");
    }
}
