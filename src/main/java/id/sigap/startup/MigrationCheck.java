package id.sigap.startup;

import id.sigap.startup.migration.PatientMigration;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Says in plain words that a database was made by other migrations; Flyway alone would list checksums. */
@ApplicationScoped
class MigrationCheck extends BaseCallback implements FlywayConfigurationCustomizer {

    private final SmallRyeConfig config;

    MigrationCheck(SmallRyeConfig config) {
        this.config = config;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        PatientMigration.teach(flyway, this);
    }

    @Override
    public boolean supports(Event event, @Nullable Context context) {
        return event == Event.AFTER_VALIDATE_ERROR;
    }

    @Override
    public void handle(Event event, Context context) {
        throw failed(context).map(MigrationCheck::cutOff).orElseGet(this::otherMigrations);
    }

    /** The migration outside a transaction that did not come to its end, if there is one. */
    private static Optional<String> failed(Context context) {
        try (Statement statement = context.getConnection().createStatement();
                ResultSet row = statement.executeQuery(
                        "select script from flyway_schema_history where not success order by installed_rank")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static StartupFailure cutOff(String script) {
        return new StartupFailure(
                "Migrasi %s terputus di tengah jalan; semua data tetap utuh.".formatted(script),
                "Migration %s was cut off midway; all data is as it was.".formatted(script),
                "",
                """
                Hapus catatan kegagalannya sebagai pemilik tabel, lalu jalankan lagi; migrasi itu mulai dari awal:
                Delete the note of its failure as the tables' owner, and start again; it begins anew:

                  delete from flyway_schema_history where not success;

                Jika gagal lagi, buang dahulu indeks yang tidak sah:
                If it fails again, drop the index that is not valid before:

                  select indexrelid::regclass from pg_index where not indisvalid;
                  drop index concurrently ...;\
                """);
    }

    private StartupFailure otherMigrations() {
        return new StartupFailure(
                "Basis data ini dibuat dengan migrasi lain. Belum ada rilis, jadi data lama tidak dapat diperbarui.",
                "This database was made by other migrations. There is no release yet, so nothing updates older data.",
                "",
                ownFolder(Settings.of(config, LaunchMode.current()))
                        .map("""
                            Hentikan Sigap, hapus folder ini beserta semua laporan di dalamnya, lalu jalankan lagi:
                            Stop Sigap, delete this folder with all reports in it, and start again:

                              %s\
                            """::formatted)
                        .orElse("""
                            Beri Sigap basis data yang kosong; yang lama dihapus dengan DROP DATABASE.
                            Give Sigap an empty database; the old one goes by DROP DATABASE.\
                            """));
    }

    private static boolean isServedFrom(DatabaseFolder folder, String url) {
        try {
            return PidFile.read(folder.pidFile())
                    .filter(server -> url.contains("//127.0.0.1:" + server.port() + "/"))
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /** Where the data is if the server is Sigap's own. */
    private static Optional<Path> ownFolder(Settings settings) {
        return settings.text(Settings.JDBC_URL)
                .filter(url -> isServedFrom(settings.folder(), url))
                .map(url -> settings.folder().data());
    }
}
