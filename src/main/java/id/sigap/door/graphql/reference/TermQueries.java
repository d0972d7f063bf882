package id.sigap.door.graphql.reference;

import id.sigap.access.Role;
import id.sigap.deadline.Urgency;
import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.TextType;
import id.sigap.door.graphql.Vocabulary;
import id.sigap.problem.Labelled;
import id.sigap.problem.Language;
import id.sigap.problem.LocalizedText;
import id.sigap.reference.Category;
import id.sigap.reference.Channel;
import id.sigap.reference.GroupWords;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.workflow.Action;
import id.sigap.workflow.CloserLookReason;
import id.sigap.workflow.Guard;
import id.sigap.workflow.RejectionReason;
import id.sigap.workflow.Status;
import io.smallrye.common.annotation.NonBlocking;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The words of the service at run time, so that no client has a list of its own. Answered from memory. */
@GraphQLApi
@NonBlocking
public class TermQueries {

    private final ReferenceData reference;

    TermQueries(ReferenceData reference) {
        this.reference = reference;
    }

    @Query
    @NonNull
    @ListSize(assumedSize = 40)
    @Description("What people call the constants of one kind, in both languages.")
    public List<@NonNull TermType> terms(@Name("of") @NonNull @Description("Which constants.") Vocabulary vocabulary) {
        ReferenceBook book = reference.book();
        return switch (vocabulary) {
            case STATUS -> constants(Status.values());
            case ACTION -> constants(Action.values());
            case URGENCY -> constants(Urgency.values());
            case REJECTION_REASON -> constants(RejectionReason.values());
            case CLOSER_LOOK_REASON -> constants(CloserLookReason.values());
            case GUARD -> constants(Guard.values());
            case ROLE -> constants(Role.values());
            case CATEGORY_GROUP -> groups(book.categories().stream().map(Category::group), GroupWords::ofCategories);
            case CHANNEL_GROUP -> groups(book.channels().stream().map(Channel::group), GroupWords::ofChannels);
        };
    }

    @NonNull
    @Description("The text in one language, for documents that take it as a variable.")
    public String text(
            @Source TextType localizedText,
            @Name("language") @NonNull @DefaultValue("INDONESIAN") @Description("The language.") Language language) {
        return localizedText.in(language);
    }

    private static List<@NonNull TermType> constants(Labelled... constants) {
        return Arrays.stream(constants)
                .map(constant -> new TermType(constant.toString(), constant.label()))
                .toList();
    }

    private static List<@NonNull TermType> groups(Stream<String> codes, Function<String, LocalizedText> words) {
        return codes.distinct()
                .sorted()
                .map(code -> new TermType(code, words.apply(code)))
                .toList();
    }
}
