package id.sigap.door.graphql.ticket;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import id.sigap.ticket.TicketQuery.TrailPart;
import io.smallrye.graphql.api.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which fields somebody asks for, by their path from the one that is read: what nobody asks for is not read. Looked up in a
 * set: the engine's own search matches patterns, one by one.
 */
record Selected(Set<String> paths) {

    /** What comes with a report beside its steps. */
    private static final List<String> BESIDE = List.of(
            "comments",
            "photos",
            "steps/photos",
            "latestStep/photos",
            "identityDisclosures",
            "photoGrants",
            "photoGrantedUntil");

    static Selected of(Context context) {
        return new Selected(context.unwrap(DataFetchingEnvironment.class).getSelectionSet().getFields().stream()
                .map(SelectedField::getQualifiedName)
                .collect(Collectors.toSet()));
    }

    boolean has(String path) {
        return paths.contains(path);
    }

    /** What has to be read of the reports that stand there. */
    TrailPart trail(String where) {
        if (BESIDE.stream().anyMatch(field -> has(where + field))) {
            return TrailPart.WHOLE;
        }
        if (has(where + "steps")) {
            return TrailPart.STEPS;
        }
        return has(where + "latestStep") ? TrailPart.LATEST : TrailPart.NONE;
    }
}
