package id.sigap.door.graphql.completion;

import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.schema.model.Wrapper;
import io.smallrye.graphql.spi.DataFetcherService;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives plain properties a fetcher that only calls their getter. SmallRye's own prepares a list of selected fields
 * twice for every value, which costs more than everything else in an answer.
 *
 * <p>Single values of a type that JSON lacks (dates, for one) are converted by SmallRye's own converter. Whatever else
 * SmallRye would change on the way (formats, adapters, maps, sets, arrays, optionals, anything asynchronous) stays with
 * SmallRye.
 */
public final class PlainPropertyFetchers implements DataFetcherService {

    /** Copied by SmallRye element by element into another list; the copy has the same elements in the same order. */
    private static final Set<String> LISTS = Set.of(List.class.getName(), Collection.class.getName());

    @Override
    public Integer getPriority() {
        return 0;
    }

    @Override
    @SuppressWarnings("rawtypes") // so declared by SmallRye
    public @Nullable PlugableDataFetcher getFieldDataFetcher(Field field, Type type, Reference owner) {
        return isPlain(field) ? new PlainPropertyFetcher<>(field, type, owner) : null;
    }

    /** Use cases are asked by SmallRye's own, and fail by its own rules in all but one thing. */
    @Override
    @SuppressWarnings("rawtypes") // so declared by SmallRye
    public PlugableBatchableDataFetcher getUniDataFetcher(Operation operation, Type type) {
        return new UniFetcher<>(operation, type);
    }

    private static boolean isPlain(Field field) {
        return field.getMethodName() != null
                && !field.hasTransformation()
                && !field.isAdaptingTo()
                && !field.isAdaptingWith()
                && isPlain(field.getReference())
                && (!field.hasWrapper() || isPlainList(field));
    }

    private static boolean isPlain(Reference reference) {
        return !reference.isAdaptingTo()
                && !reference.isAdaptingWith()
                && !reference.getClassName().startsWith("java.util.Optional");
    }

    /** Does SmallRye have to turn the value into something that JSON has? */
    static boolean isConverted(Field field) {
        Reference reference = field.getReference();
        return reference.getType() == ReferenceType.SCALAR
                && !reference.getClassName().equals(reference.getGraphQLClassName());
    }

    private static boolean isPlainList(Field field) {
        for (Wrapper wrapper = field.getWrapper(); wrapper != null; wrapper = wrapper.getWrapper()) {
            if (!wrapper.isCollection() || !LISTS.contains(wrapper.getWrapperClassName())) {
                return false;
            }
        }
        return !isConverted(field);
    }
}
