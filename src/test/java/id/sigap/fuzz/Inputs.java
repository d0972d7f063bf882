package id.sigap.fuzz;

import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be given to each root field, by the published schema. */
final class Inputs {

    private static final Path SCHEMA = Path.of("schema", "schema.graphql");

    private final TypeDefinitionRegistry schema = new SchemaParser().parse(SCHEMA.toFile());

    /** A place where a value can be given: a path of names from an argument down, and the type there. */
    record Place(List<String> path, String type, boolean many) {}

    List<FieldDefinition> roots(String operation) {
        return schema.getType(operation, ObjectTypeDefinition.class)
                .orElseThrow()
                .getFieldDefinitions();
    }

    /** Arguments, and what lies inside those that are made of parts. */
    List<Place> places(FieldDefinition root) {
        List<Place> places = new ArrayList<>();
        root.getInputValueDefinitions().forEach(argument -> add(places, List.of(), argument));
        return places;
    }

    private void add(List<Place> places, List<String> above, InputValueDefinition input) {
        List<String> path = new ArrayList<>(above);
        path.add(input.getName());
        places.add(new Place(path, name(input.getType()), isMany(input.getType())));
        InputObjectTypeDefinition parts = parts(input);
        if (parts != null) {
            parts.getInputValueDefinitions().forEach(part -> add(places, path, part));
        }
    }

    /** Something ordinary for every argument and every part of it. */
    Map<String, @Nullable Object> ordinary(FieldDefinition root, Map<String, Object> known) {
        Map<String, @Nullable Object> values = new HashMap<>();
        root.getInputValueDefinitions().forEach(it -> values.put(it.getName(), ordinary(it, known)));
        return values;
    }

    private @Nullable Object ordinary(InputValueDefinition input, Map<String, Object> known) {
        InputObjectTypeDefinition parts = parts(input);
        if (known.containsKey(input.getName())) {
            return known.get(input.getName());
        }
        if (parts == null) {
            return isMany(input.getType()) ? List.of() : null;
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        for (InputValueDefinition part : parts.getInputValueDefinitions()) {
            values.put(part.getName(), ordinary(part, known));
        }
        return values;
    }

    private @Nullable InputObjectTypeDefinition parts(InputValueDefinition input) {
        return schema.getType(name(input.getType()), InputObjectTypeDefinition.class)
                .orElse(null);
    }

    static boolean isMany(Type<?> type) {
        return type instanceof NonNullType bare ? isMany(bare.getType()) : type instanceof ListType;
    }

    static String name(Type<?> type) {
        if (type instanceof NonNullType wrapped) {
            return name(wrapped.getType());
        }
        return type instanceof ListType list ? name(list.getType()) : ((TypeName) type).getName();
    }
}
