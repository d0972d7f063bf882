package id.sigap.door.graphql.ticket;

import graphql.execution.conditional.ConditionalNodes;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import id.sigap.ticket.TicketQuery.TrailPart;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which fields somebody asks for, by their path from the one that is read: what nobody asks for is not read. Looked up in the
 * document: the engine's own selection makes a tree of the whole operation first, which costs more than the rest of a report's
 * answer. The types on these paths have no interfaces, so that whatever a fragment selects is selected.
 */
public final class Selected {

    /** What comes with a report beside its steps. */
    private static final List<String> BESIDE = List.of(
            "answers",
            "comments",
            "photos",
            "cover",
            "evidence",
            "steps/photos",
            "latestStep/photos",
            "identityDisclosures",
            "closerLooks",
            "photoGrants",
            "photoGrantedUntil");

    private static final ConditionalNodes CONDITIONS = new ConditionalNodes();

    private final DataFetchingEnvironment asked;
    private final Set<String> paths = new HashSet<>();

    private Selected(DataFetchingEnvironment asked) {
        this.asked = asked;
        asked.getMergedField().getFields().forEach(field -> add("", field.getSelectionSet()));
    }

    static Selected of(Context context) {
        return new Selected(context.unwrap(DataFetchingEnvironment.class));
    }

    /** What the document that is being run wants of the report in the answer to a change. */
    public static TrailPart ofChanged() {
        return ofChanged("ticket/");
    }

    /** The same of reports that stand elsewhere in the answer. */
    public static TrailPart ofChanged(String where) {
        return of(SmallRyeContextManager.getCurrentSmallRyeContext()).trail(where);
    }

    boolean has(String path) {
        return paths.contains(path);
    }

    /** What has to be read of the reports that stand there. */
    TrailPart trail(String where) {
        if (BESIDE.stream().anyMatch(field -> has(where + field))) {
            return TrailPart.WHOLE;
        }
        if (has(where + "steps") || has(where + "actions/until")) {
            return TrailPart.STEPS;
        }
        return has(where + "latestStep") ? TrailPart.LATEST : TrailPart.NONE;
    }

    private void add(String above, @Nullable SelectionSet selections) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (!isIncluded((DirectivesContainer<?>) selection)) {
                continue;
            }
            if (selection instanceof Field field) {
                paths.add(above + field.getName());
                add(above + field.getName() + "/", field.getSelectionSet());
            } else if (selection instanceof InlineFragment inline) {
                add(above, inline.getSelectionSet());
            } else if (selection instanceof FragmentSpread spread) {
                FragmentDefinition fragment = asked.getFragmentsByName().get(spread.getName());
                add(above, fragment == null ? null : fragment.getSelectionSet());
            }
        }
    }

    private boolean isIncluded(DirectivesContainer<?> selection) {
        return CONDITIONS.shouldInclude(
                selection, asked.getVariables(), asked.getGraphQLSchema(), asked.getGraphQlContext());
    }
}
