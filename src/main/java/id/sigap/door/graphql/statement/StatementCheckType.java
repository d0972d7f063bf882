package id.sigap.door.graphql.statement;

import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.reference.UnitType;
import id.sigap.reference.ReferenceBook;
import id.sigap.statement.StatementCheckView;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a month came to when it was counted again. */
@Type("StatementCheck")
@Description("Whether the final statements of a month are what its history comes to, counted again, to the last digit.")
public class StatementCheckType {

    private final StatementCheckView check;
    private final ReferenceBook book;

    StatementCheckType(StatementCheckView check, ReferenceBook book) {
        this.check = check;
        this.book = book;
    }

    @Description("Whether all are.")
    public boolean isEqual() {
        return check.differing().isEmpty();
    }

    @Description("Whether nobody has changed or removed a final statement, of whichever month: their chain holds.")
    public boolean isWhole() {
        return check.whole();
    }

    @Description("How many final statements were compared.")
    public int getFinalStatements() {
        return check.finals();
    }

    @NonNull
    @ListSize(assumedSize = 10)
    @Description("The units whose statement is not.")
    public List<@NonNull UnitType> getDiffering() {
        return check.differing().stream()
                .map(unit -> UnitType.of(unit, book))
                .filter(Objects::nonNull)
                .toList();
    }
}
