package id.sigap.door.graphql.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.door.graphql.completion.Conformance.Told;
import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A corpus of requests, and three ways to answer them: in one pass, by the engine alone, by an engine with nothing of ours. */
@QuarkusTest
class ConformanceIT {

    private static final String DISCLOSE =
            "query($n: String!) { ticket(number: $n) { reporter(reason: \"Uji\") { name } } }";

    @Test
    void everyRequestIsAnsweredByteForByteAsTheStockEngineWould() {
        Conformance requests = requests();
        List<Told> stock = Engine.stock(requests::asked);
        long whole = stock.stream().filter(Told::isWhole).count();
        assertTrue(whole > 60, "answered without an error: " + whole + " of " + stock.size());
        assertEquals(List.of(), requests.differing(stock, requests.asked()), "in one pass");
        assertEquals(List.of(), requests.differing(stock, Engine.withoutOnePass(requests::asked)), "by the engine");
    }

    private static Conformance requests() {
        Journey done = Journey.begun().done();
        Map<String, Object> input = Reports.rubble();
        Receipt mine = Reports.submit(Api.as(Journey.REPORTER), input);
        Receipt told = Reports.submit(Api.as("tetangga"), Reports.rubble());
        Api.as("admin").data(DISCLOSE, Map.of("n", done.number())); // for the log to have an entry
        return Conformance.with(Map.of(
                "$DONE", done.receipt().number(),
                "$MINE", mine.number(),
                "$PIN", mine.pin(),
                "$ID", mine.id(),
                "$TOLD", told.number(),
                "$INPUT", new JsonObject(input).encode()));
    }
}
