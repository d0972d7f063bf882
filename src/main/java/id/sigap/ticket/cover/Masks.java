package id.sigap.ticket.cover;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is hidden of a photo.
 *
 * @param file the photo that those outside see instead, as it is named where photos are kept
 */
public record Masks(UUID file, List<Area> areas) {

    /** How many may be sent at once, and how many a photo may have. */
    public static final int MOST = 20;

    public Masks {
        areas = List.copyOf(areas);
    }

    /**
     * As somebody sent them.
     *
     * @throws Problem MASKS_INVALID if there is none, or more than {@link #MOST}; if one is empty or not within the photo
     */
    public static void require(List<Area> areas, String field) {
        if (areas.isEmpty() || areas.size() > MOST || !areas.stream().allMatch(Area::isWithin)) {
            throw new Problem(ProblemCode.MASKS_INVALID, field, MOST);
        }
    }

    /** What was hidden once stays so. */
    public static List<Area> together(@Nullable Masks before, List<Area> more) {
        Stream<Area> old = before == null ? Stream.of() : before.areas.stream();
        return Stream.concat(old, more.stream()).distinct().toList();
    }

    static Masks read(String written) {
        String[] parts = written.split(" ", 2);
        return new Masks(
                UUID.fromString(parts[0]),
                Stream.of(parts[1].split(",", -1)).map(Area::read).toList());
    }

    String written() {
        return file + " " + areas.stream().map(Area::written).collect(Collectors.joining(","));
    }
}
