package id.sigap.door.graphql.reference;

import id.sigap.door.graphql.Given;
import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import io.smallrye.common.annotation.NonBlocking;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Where somebody is, before they report anything. Answered from memory; where they are is written down nowhere. */
@GraphQLApi
@NonBlocking
public class PlaceQueries {

    private final ReferenceData reference;

    PlaceQueries(ReferenceData reference) {
        this.reference = reference;
    }

    @Query
    @ListSize(assumedSize = 5)
    @Description("Urban villages where a point may lie, the likeliest first; none outside the city. By POST alone.")
    public List<@NonNull PlaceSuggestionType> placeSuggestions(
            @Name("point") @NonNull @Description("Where.") PointInput point) {
        ReferenceBook book = reference.book();
        return reference.suggested(point.point()).stream()
                .map(found -> new PlaceSuggestionType(found, Objects.requireNonNull(AreaType.of(found.code(), book))))
                .toList();
    }

    @Query
    @Description("Areas by words of their name, or by their code: whose name begins so comes first. By POST alone.")
    public List<@NonNull AreaType> areaSearch(
            @Name("text") @NonNull @Description("All of these words, in any order; up to 100 characters.") String text,
            @Name("first")
                    @DefaultValue(SharedDescriptions.DEFAULT_FIRST)
                    @Description("How many at most, 1 to 100.")
                    @Nullable
                    Integer first) {
        ReferenceBook book = reference.book();
        return AreaType.all(book.areasNamed(text, "text", Given.page(first)), book);
    }

    @Query
    @Description("The area of that code; null if there is none. For anybody.")
    public @Nullable AreaType area(
            @Name("code") @NonNull @Description("The Ministry of Home Affairs' code.") String code) {
        return AreaType.of(code, reference.book());
    }
}
