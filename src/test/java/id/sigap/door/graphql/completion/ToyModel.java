package id.sigap.door.graphql.completion;

import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Transformation;
import io.smallrye.graphql.schema.model.Wrapper;
import io.smallrye.graphql.schema.model.WrapperType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What SmallRye makes of {@link Toy}; written by hand because its builder is not there at run time. */
final class ToyModel {

    static final Reference OWNER = reference(Toy.class, "Toy", ReferenceType.TYPE, Toy.class);

    static final String SDL = """
            type Query { toys(n: Int!): [Toy!]! toy(n: Int!): Toy }
            enum Color { RED GREEN }
            type Toy { name: String! maybe: Int size: Int! weight: Float! big: Boolean! color: Color
              colors: [Color] grid: [[String!]!]! at: String day: String instants: [String!] tags: [String!]
              perhaps: String children: [Toy!]! parent: Toy broken: String mustNotBreak: String!
              mustNotBeNull: String! formatted: String }
            """;

    private ToyModel() {}

    /** The properties that need nothing but to be read, or one conversion. */
    static List<Field> plain() {
        return List.of(
                scalar("getName", "name", String.class, String.class),
                scalar("getMaybe", "maybe", Integer.class, Integer.class),
                scalar("getSize", "size", int.class, Integer.class),
                scalar("getWeight", "weight", double.class, Double.class),
                scalar("isBig", "big", boolean.class, boolean.class),
                field(
                        "getColor",
                        "color",
                        reference(Toy.Color.class, "Color", ReferenceType.ENUM, Toy.Color.class),
                        null),
                field(
                        "getColors",
                        "colors",
                        reference(Toy.Color.class, "Color", ReferenceType.ENUM, Toy.Color.class),
                        list()),
                field("getGrid", "grid", scalarReference(String.class, String.class), listOfLists()),
                scalar("getAt", "at", Instant.class, String.class),
                scalar("getDay", "day", LocalDate.class, String.class),
                field("getChildren", "children", OWNER, list()),
                field("getParent", "parent", OWNER, null),
                scalar("getBroken", "broken", String.class, String.class),
                scalar("getMustNotBreak", "mustNotBreak", String.class, String.class),
                scalar("getMustNotBeNull", "mustNotBeNull", String.class, String.class));
    }

    /** The properties that SmallRye changes in its own way. */
    static List<Field> others() {
        Field formatted = scalar("getDay", "formatted", LocalDate.class, String.class);
        formatted.setTransformation(new Transformation(Transformation.Type.DATE, "dd/MM/yyyy", null, false));
        return List.of(
                formatted,
                field("getInstants", "instants", scalarReference(Instant.class, String.class), list()),
                field(
                        "getTags",
                        "tags",
                        scalarReference(String.class, String.class),
                        new Wrapper(WrapperType.COLLECTION, Set.class.getName())),
                field(
                        "getPerhaps",
                        "perhaps",
                        scalarReference(String.class, String.class),
                        new Wrapper(WrapperType.OPTIONAL, Optional.class.getName())));
    }

    private static Field scalar(String method, String name, Class<?> type, Class<?> written) {
        return field(method, name, scalarReference(type, written), null);
    }

    private static Field field(String method, String name, Reference reference, @Nullable Wrapper wrapper) {
        Field field = new Field(method, name, name, reference);
        if (wrapper != null) {
            field.setWrapper(wrapper);
        }
        return field;
    }

    private static Wrapper list() {
        return new Wrapper(WrapperType.COLLECTION, List.class.getName());
    }

    private static Wrapper listOfLists() {
        Wrapper outer = list();
        outer.setWrapper(list());
        return outer;
    }

    private static Reference scalarReference(Class<?> type, Class<?> written) {
        return reference(type, written.getSimpleName(), ReferenceType.SCALAR, written);
    }

    private static Reference reference(Class<?> type, String name, ReferenceType kind, Class<?> written) {
        return new Reference.Builder()
                .className(type.getName())
                .name(name)
                .type(kind)
                .graphQLClassName(written.getName())
                .build();
    }
}
