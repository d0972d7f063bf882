package id.sigap.architecture;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import id.sigap.platform.UseCase;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Set;

/** The compiled application, without its tests and without what it is built on; and where its sources are. */
final class MainCode implements LocationProvider {

    static final Path SOURCES = Path.of("src/main/java");

    @Override
    public Set<Location> get(Class<?> testClass) {
        try {
            URL classes = UseCase.class.getProtectionDomain().getCodeSource().getLocation();
            return Set.of(Location.of(classes.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
