package id.sigap.door.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.door.graphql.document.ClientDocuments;
import id.sigap.door.graphql.document.DocumentLimits;
import id.sigap.door.graphql.document.SchemaFacts;
import id.sigap.door.graphql.document.ShippedSettings;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Beside;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever the document: it is admitted, or refused with a code of its own. What that costs, the long form measures. */
@Shows(Promise.H1)
@Beside
class RandomDocumentsTest {

    private static final int DOCUMENTS = 4_000;

    private final DocumentLimits limits =
            ShippedSettings.limits(new SchemaFacts(Map.of("publicTickets", 20L), Set.of()));
    private final Map<ProblemCode, Integer> refusals = new EnumMap<>(ProblemCode.class);

    @Test
    void everyDocumentIsAdmittedOrRefused() {
        RandomDocuments documents = new RandomDocuments(20_261_129);
        int admitted = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            admitted += isAdmitted(documents.next()) ? 1 : 0;
        }
        System.out.printf("%d documents: %d admitted, refused %s%n", DOCUMENTS, admitted, refusals);
        assertEquals(null, refusals.get(ProblemCode.INTERNAL));
        assertTrue(refusals.size() >= 6 && admitted > DOCUMENTS / 100, "all kinds occur");
    }

    private boolean isAdmitted(String document) {
        try {
            byte[] body = new JsonObject().put("query", document).encode().getBytes(StandardCharsets.UTF_8);
            GraphQLRequest request = RequestReader.read(body, ClientDocuments.ANY);
            limits.check(request.query(), request.operationName(), request.lengths(), false);
            return true;
        } catch (Problem problem) {
            refusals.merge(problem.code(), 1, Integer::sum);
            return false;
        }
    }
}
