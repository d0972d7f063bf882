package id.sigap.door.graphql.completion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.language.Directive;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import java.util.Optional;

/**
 * What operations select, kept as long as their documents: a document that was asked before is the same object when it is asked
 * again, so that a client which sends the same documents all day has them planned once. Where a condition is a variable
 * ({@code @include(if: $more)}) each request is planned by itself.
 */
final class KeptSelections {

    /** Empty for those that depend on variables. By identity: two operations that read alike are two. */
    private final Cache<OperationDefinition, Optional<PlainSelections>> kept =
            Caffeine.newBuilder().weakKeys().build();

    PlainSelections of(ExecutionContext request) {
        return kept.get(request.getOperationDefinition(), operation -> keepable(request))
                .orElseGet(() -> request.getGraphQLContext()
                        .computeIfAbsent(PlainSelections.class, key -> new PlainSelections(request)));
    }

    private static Optional<PlainSelections> keepable(ExecutionContext request) {
        return isConditional(request.getDocument()) ? Optional.empty() : Optional.of(new PlainSelections(request));
    }

    private static boolean isConditional(Node<?> node) {
        return (node instanceof Directive directive && isVariable(directive))
                || node.getChildren().stream().anyMatch(KeptSelections::isConditional);
    }

    private static boolean isVariable(Directive directive) {
        return directive.getArguments().stream().anyMatch(it -> it.getValue() instanceof VariableReference);
    }
}
