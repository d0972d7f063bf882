package id.sigap.reference;

import id.sigap.platform.Rounds;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The reference data in force, kept in memory: no report pays a statement for them.
 *
 * <p>An edit made through any instance moves a version in the database; every instance asks for it every
 * {@code sigap.reference.refresh} and reads anew when it moved.
 */
@ApplicationScoped
public class ReferenceData {

    private static final Duration FIRST_LOAD = Duration.ofSeconds(30);

    /** As many as a person looks through. */
    private static final int SUGGESTED = 5;

    private final ReferenceRepository repository;
    private final Optional<Path> boundaries;
    private volatile @Nullable Loaded loaded;

    private record Loaded(ReferenceBook book, AreaLocator locator) {}

    ReferenceData(
            ReferenceRepository repository,
            @ConfigProperty(name = "sigap.areas.boundaries") Optional<Path> boundaries) {
        this.repository = repository;
        this.boundaries = boundaries;
    }

    /** Before anything that may need a category or a unit; after the keys and the clock. */
    void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 2) StartupEvent started) {
        reload().await().atMost(FIRST_LOAD);
    }

    void join(@Observes Rounds rounds) {
        rounds.every("sigap.reference.refresh", this::refresh);
    }

    /** Reads anew if they were edited; done by the clock, and by whoever has just edited them. */
    public Uni<Void> refresh() {
        return repository
                .version()
                .chain(version -> version == book().version() ? Uni.createFrom().voidItem() : reload());
    }

    private Uni<Void> reload() {
        return repository.load().invoke(this::replace).replaceWithVoid();
    }

    private void replace(ReferenceBook book) {
        Loaded before = loaded;
        // Boundaries are read once, at start: a file that went bad must not keep later edits from being seen.
        AreaLocator locator = boundaries
                .<AreaLocator>map(file -> before == null ? new Boundaries(file, book) : before.locator())
                .orElseGet(() -> new NearestLabel(book));
        loaded = new Loaded(book, locator);
    }

    /** What is in force now. Take it once per use case. */
    public ReferenceBook book() {
        return current().book();
    }

    /** What will be in force if the unit of work that asks is committed. Other edits must be kept away until then. */
    public Uni<ReferenceBook> ofThisTransaction() {
        return repository.loadOfThisTransaction();
    }

    /** The urban village of a point; empty outside the city. */
    public Optional<LocatedArea> locate(Point point) {
        Loaded now = current();
        return now.locator()
                .locate(point)
                .filter(found -> now.book().urbanVillage(found.code()).isPresent());
    }

    /**
     * Urban villages where a point may lie, the likeliest first: the one that it is taken to lie in and, unless that is sure, those
     * beside it that are near. Empty outside the city.
     */
    public List<LocatedArea> suggested(Point point) {
        LocatedArea found = locate(point).orElse(null);
        if (found == null) {
            return List.of();
        }
        Stream<LocatedArea> beside = found.source().isSuggested()
                ? NearestLabel.near(book().neighboursOf(found.code()), point)
                : Stream.empty();
        return Stream.concat(Stream.of(found), beside).limit(SUGGESTED).toList();
    }

    /** Whether a point lies where that urban village may be: boundaries leave out what was won from the sea since. */
    public boolean isNear(String urbanVillage, Point point) {
        return book().urbanVillage(urbanVillage)
                .filter(area -> NearestLabel.isNear(area, point))
                .isPresent();
    }

    private Loaded current() {
        Loaded now = loaded;
        if (now == null) {
            throw new IllegalStateException("reference data are not loaded yet");
        }
        return now;
    }
}
