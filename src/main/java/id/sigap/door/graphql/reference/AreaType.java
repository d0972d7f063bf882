package id.sigap.door.graphql.reference;

import id.sigap.door.graphql.GlobalId;
import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.NodeType;
import id.sigap.reference.Area;
import id.sigap.reference.Point;
import id.sigap.reference.ReferenceBook;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A part of the city. */
@Type("Area")
@Description("A part of the city: the province, a city or regency, a sub-district (kecamatan) or an urban"
        + " village (kelurahan).")
public class AreaType implements NodeType {

    private final Area area;
    private final ReferenceBook book;

    private AreaType(Area area, ReferenceBook book) {
        this.area = area;
        this.book = book;
    }

    /** Null if there is none of that code. */
    public static @Nullable AreaType of(@Nullable String code, ReferenceBook book) {
        return book.area(code).map(area -> new AreaType(area, book)).orElse(null);
    }

    static List<@NonNull AreaType> all(List<Area> areas, ReferenceBook book) {
        return areas.stream().map(area -> new AreaType(area, book)).toList();
    }

    @Id
    @NonNull
    @Override
    @Description(NodeType.ID)
    public String getId() {
        return GlobalId.of(GlobalId.Kind.AREA, area.code());
    }

    @NonNull
    @Description("The Ministry of Home Affairs' code, for instance 31.72.01.1005.")
    public String getCode() {
        return area.code();
    }

    @NonNull
    @Description("Which kind of area it is.")
    public Area.AreaLevel getLevel() {
        return area.level();
    }

    @NonNull
    @Description("Its name.")
    public String getName() {
        return area.name();
    }

    @Description("The area it lies in; null for the province.")
    public @Nullable AreaType getParent() {
        return of(area.parentCode(), book);
    }

    @Description("A point inside it, to put its name at; of urban villages alone.")
    public @Nullable PointType getLabel() {
        Point label = area.label();
        return label == null ? null : new PointType(label);
    }

    @NonNull
    @ListSize(assumedSize = 6)
    @Description("The urban villages that border it, if it is one: those that a report can be moved to.")
    public List<@NonNull AreaType> getNeighbours() {
        return all(book.neighboursOf(area.code()), book);
    }
}
