package id.sigap.ticket.sealing;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list that cursors are good for, and what stands in them.
 *
 * @param viewer who asks, and as what
 * @param name which list, how sorted, and each part of its filter
 * @param types of what its entries are sorted by, most significant first
 */
public record CursorList(Viewer viewer, List<@Nullable String> name, List<SortType> types) {

    /** Everything that a cursor is bound to; each part with its length, so that no two lists look alike. */
    byte[] context() {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(viewer.personKey());
        parts.add(viewer.roles().stream().sorted().map(Role::name).collect(Collectors.joining(",")));
        parts.add(viewer.unit());
        parts.add(viewer.channel());
        parts.addAll(name);
        return parts.stream()
                .map(part -> part == null ? "-" : part.length() + ":" + part)
                .collect(Collectors.joining("|"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
