package id.sigap.door.graphql.completion;

import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.schema.GraphQLObjectType;

/** The same for what is answered to changes, which are made one after the other. */
final class OnePassInTurn extends AsyncSerialExecutionStrategy {

    private final OnePass onePass;

    OnePassInTurn(DataFetcherExceptionHandler failures, OnePass onePass) {
        super(failures);
        this.onePass = onePass;
    }

    @Override
    protected Object completeValueForObject(
            ExecutionContext request, ExecutionStrategyParameters parameters, GraphQLObjectType type, Object source) {
        return onePass.completed(request, parameters, type, source)
                .orElseGet(() -> super.completeValueForObject(request, parameters, type, source));
    }
}
