package id.sigap.door.graphql.document;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Remembers the measure of each fragment of a document: without this, fragments that use each other twice would double
 * the work with every link.
 */
final class DocumentFragments<T> {

    private final Map<String, FragmentDefinition> definitions = new HashMap<>();
    private final Function<FragmentDefinition, T> work;
    private final Map<String, T> done = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    DocumentFragments(Document document, Function<FragmentDefinition, T> work) {
        this.work = work;
        for (FragmentDefinition definition : document.getDefinitionsOfType(FragmentDefinition.class)) {
            if (definitions.put(definition.getName(), definition) != null) {
                throw invalid();
            }
        }
    }

    /** @throws Problem {@code DOCUMENT_INVALID} if the fragment is not there or leads back to itself */
    T of(FragmentSpread spread) {
        String name = spread.getName();
        T known = done.get(name);
        if (known != null) {
            return known;
        }
        FragmentDefinition definition = definitions.get(name);
        if (definition == null || !begun.add(name)) {
            throw invalid();
        }
        T result = work.apply(definition);
        done.put(name, result);
        return result;
    }

    /** The names of the fragments that nobody has asked for. */
    Set<String> unused() {
        Set<String> names = new HashSet<>(definitions.keySet());
        names.removeAll(begun);
        return names;
    }

    private static Problem invalid() {
        return new Problem(ProblemCode.DOCUMENT_INVALID);
    }
}
