package id.sigap.startup;

import id.sigap.startup.check.Complaint;
import id.sigap.startup.check.DatabaseCheck;
import id.sigap.startup.check.DatabaseCheck.Account;
import id.sigap.startup.check.FolderCheck;
import id.sigap.startup.migration.AppliedMigrations;
import io.quarkus.runtime.ApplicationLifecycleManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tries the places that the settings name, before anything fails for want of them. */
final class PlacesCheck {

    private PlacesCheck() {}

    /**
     * Lets nothing start that could keep nothing.
     *
     * @param serving whether photos will come in
     * @param writing whether anything will be written: a standby does not do then
     * @return whether the database is seen to have all of this release's migrations
     * @throws StartupFailure that says what cannot be reached or written to, and by which setting
     */
    static boolean check(Settings settings, boolean serving, boolean writing) {
        if (settings.developing() || ApplicationLifecycleManager.isAppCDSGeneration()) {
            return false;
        }
        List<Complaint> complaints = new ArrayList<>();
        AtomicBoolean current = new AtomicBoolean();
        if (!settings.embedded()) {
            DatabaseUrl.configured(settings)
                    .ifPresent(url -> complaints.addAll(ofDatabase(url, settings, writing, current)));
        }
        if (serving && PhotoStoreCheck.isFolder(settings)) {
            Path folder = settings.text(Settings.PHOTOS).map(Path::of).orElseGet(() -> settings.folder()
                    .photos());
            FolderCheck.of(Settings.PHOTOS, folder.toAbsolutePath()).ifPresent(complaints::add);
        }
        SettingsCheck.refuse(settings, complaints);
        return current.get();
    }

    private static List<Complaint> ofDatabase(
            DatabaseUrl url, Settings settings, boolean writing, AtomicBoolean current) {
        Optional<String> username = url.username().or(() -> settings.text(Settings.USERNAME));
        Optional<String> password = url.password().or(() -> settings.text(Settings.PASSWORD));
        List<Complaint> complaints = new ArrayList<>();
        DatabaseCheck.of(
                        new Account(url.address(), username, password, "sigap.database"),
                        writing,
                        AppliedMigrations.look(current))
                .ifPresent(complaints::add);
        if (complaints.isEmpty() && url.owner().isPresent()) {
            DatabaseUrl.Owner owner = url.owner().get();
            DatabaseCheck.of(
                            new Account(
                                    url.address(),
                                    Optional.of(owner.username()),
                                    owner.password(),
                                    "sigap.database.owner"),
                            writing,
                            connection -> {})
                    .ifPresent(complaints::add);
        }
        return complaints;
    }
}
