package id.sigap.door.portal.map;

import id.sigap.reference.Area;
import id.sigap.reference.ReferenceData;
import id.sigap.reference.outline.Outlines;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The city's map by the areas in force. Drawn once, and anew when an area was edited: that takes some tenths of a second. */
@ApplicationScoped
public class CityMaps {

    private final ReferenceData reference;
    private final Optional<Path> boundaries;
    private volatile @Nullable Drawn drawn;

    private record Drawn(List<Area> areas, CityMap map) {}

    CityMaps(ReferenceData reference, @ConfigProperty(name = "sigap.areas.boundaries") Optional<Path> boundaries) {
        this.reference = reference;
        this.boundaries = boundaries;
    }

    /** After the reference data, and beside everything else: the first page is not to wait for it. */
    void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 3) StartupEvent started) {
        Infrastructure.getDefaultWorkerPool().execute(this::drawn);
    }

    /** Without keeping a thread that may not wait. */
    public Uni<CityMap> map() {
        Drawn last = drawn;
        List<Area> areas = areas();
        return last != null && last.areas().equals(areas)
                ? Uni.createFrom().item(last.map())
                : Uni.createFrom().item(this::drawn).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** For threads that may wait. */
    public synchronized CityMap drawn() {
        List<Area> areas = areas();
        Drawn last = drawn;
        if (last != null && last.areas().equals(areas)) {
            return last.map();
        }
        CityMap map = new CityMap(areas, boundaries.map(Outlines::read).orElse(null));
        drawn = new Drawn(areas, map);
        return map;
    }

    private List<Area> areas() {
        return List.copyOf(reference.book().areas());
    }
}
