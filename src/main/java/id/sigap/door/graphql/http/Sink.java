package id.sigap.door.graphql.http;

import graphql.ExecutionResult;
import id.sigap.door.web.Refusal;
import java.util.List;

/** Where what came of a document goes. */
interface Sink {

    /**
     * It was run.
     *
     * @param errors the result's own errors, rewritten
     */
    void give(ExecutionResult result, List<AnswerError> errors);

    void refuse(Refusal refusal);
}
