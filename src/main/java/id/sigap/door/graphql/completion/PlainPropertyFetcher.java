package id.sigap.door.graphql.completion;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.FieldDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.transformation.Transformer;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls a getter, and asks the engine for nothing that it would have to prepare.
 *
 * @param <T> what the getter returns
 */
final class PlainPropertyFetcher<T> implements PlugableDataFetcher<T>, LightDataFetcher<T> {

    private final Field field;
    private final Reference owner;
    private final FieldDataFetcher<T> stock;

    /** Looked up at first use, not when the schema is made: a native image makes the schema before it starts. */
    private volatile @Nullable Property property;

    PlainPropertyFetcher(Field field, Type type, Reference owner) {
        this.field = field;
        this.owner = owner;
        this.stock = new FieldDataFetcher<>(field, type, owner);
    }

    @Override
    public T get(GraphQLFieldDefinition definition, Object source, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        try {
            return result(read(source));
        } catch (RuntimeException e) {
            // A value that its type cannot write: what becomes of it is for SmallRye to say.
            return stock.get(environment.get());
        }
    }

    @Override
    public T get(DataFetchingEnvironment environment) throws Exception {
        return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
    }

    /**
     * The value as JSON has it.
     *
     * @throws ReflectiveOperationException if the getter fails
     * @throws RuntimeException if its type cannot write the value
     */
    @Nullable
    Object read(@Nullable Object source) throws ReflectiveOperationException {
        Property known = property();
        Object value = known.getter().invoke(source);
        return value == null ? null : known.converted(value);
    }

    /** SmallRye's own fetcher of the same property. */
    FieldDataFetcher<T> stock() {
        return stock;
    }

    private Property property() throws ReflectiveOperationException {
        Property known = property;
        if (known == null) {
            Class<?> type = ClassloadingService.get().loadClass(owner.getClassName());
            known = new Property(
                    type.getMethod(field.getMethodName()),
                    PlainPropertyFetchers.isConverted(field) ? Transformer.transformer(field) : null);
            property = known;
        }
        return known;
    }

    /** The engine takes null for a value; the type parameter cannot say so. */
    @SuppressWarnings({"unchecked", "NullAway"})
    private T result(@Nullable Object value) {
        return (T) value;
    }

    @SuppressWarnings("rawtypes") // so declared by SmallRye
    private record Property(Method getter, @Nullable Transformer converter) {
        @SuppressWarnings("unchecked")
        Object converted(Object value) {
            return converter == null ? value : converter.out(value);
        }
    }
}
