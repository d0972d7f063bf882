package id.sigap.door.graphql.reference;

import id.sigap.door.graphql.GlobalId;
import id.sigap.door.graphql.NodeType;
import id.sigap.reference.OrgUnit;
import id.sigap.reference.ReferenceBook;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An agency, office or part of one. */
@Type("Unit")
@Description("An agency (OPD), an office or a sub-department: a unit that can hold reports.")
public class UnitType implements NodeType {

    private final OrgUnit unit;
    private final ReferenceBook book;

    private UnitType(OrgUnit unit, ReferenceBook book) {
        this.unit = unit;
        this.book = book;
    }

    /** Null if there is none of that code. */
    public static @Nullable UnitType of(@Nullable String code, ReferenceBook book) {
        return book.unit(code).map(unit -> new UnitType(unit, book)).orElse(null);
    }

    static List<@NonNull UnitType> all(List<OrgUnit> units, ReferenceBook book) {
        return units.stream().map(unit -> new UnitType(unit, book)).toList();
    }

    @Id
    @NonNull
    @Override
    @Description(NodeType.ID)
    public String getId() {
        return GlobalId.of(GlobalId.Kind.UNIT, unit.code());
    }

    @NonNull
    @Description("Its code.")
    public String getCode() {
        return unit.code();
    }

    @NonNull
    @Description("Its name.")
    public String getName() {
        return unit.name();
    }

    @NonNull
    @Description("The kind of unit, in the city's own words.")
    public String getKind() {
        return unit.kind();
    }

    @Description("The unit above it; null at the top.")
    public @Nullable UnitType getParent() {
        return of(unit.parentCode(), book);
    }

    @Description("The area that it serves.")
    public @Nullable AreaType getArea() {
        return AreaType.of(unit.areaCode(), book);
    }

    @NonNull
    @Description("Its first day, in Asia/Jakarta.")
    public LocalDate getValidFrom() {
        return unit.validity().from();
    }

    @Description("Its last day, in Asia/Jakarta; null if no end is set. A unit that is closed is handed no report.")
    public @Nullable LocalDate getValidTo() {
        return unit.validity().to();
    }

    @Description("The unit that does its work once its last day is over; null if none is named.")
    public @Nullable UnitType getSuccessor() {
        return of(unit.successorCode(), book);
    }

    @Description("Whether it has an officer who can act; if not, ticket administrators may act for it.")
    public boolean isAttended() {
        return unit.attended();
    }
}
