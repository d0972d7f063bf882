package id.sigap.door.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an instance gives again of published figures, and by what its clients know that they have it. */
class KeptAnswersTest {

    private static final KeptAnswer ANSWER = KeptAnswer.of(Buffer.buffer("{\"data\":{}}"));

    @Test
    void whoAsksTheSameIsGivenTheSame() {
        KeptAnswers kept = new KeptAnswers(Duration.ofMinutes(1));
        assertNull(kept.find(asked("Q", 12)));
        kept.keep(asked("Q", 12), ANSWER);
        assertEquals(ANSWER, kept.find(asked("Q", 12)));
        assertNull(kept.find(asked("Q", 24)), "of other months");
        assertNull(kept.find(asked(null, 12)), "of another operation");
    }

    @Test
    void whereNothingIsToBeKeptNothingIs() {
        KeptAnswers kept = new KeptAnswers(Duration.ZERO);
        kept.keep(asked("Q", 12), ANSWER);
        assertNull(kept.find(asked("Q", 12)));
    }

    @Test
    void aTagIsOfWhatIsSaid() {
        assertEquals(ANSWER.tag(), KeptAnswer.of(Buffer.buffer("{\"data\":{}}")).tag());
        assertNotEquals(
                ANSWER.tag(), KeptAnswer.of(Buffer.buffer("{\"data\":{ }}")).tag());
        assertTrue(ANSWER.isAmong(List.of("\"x\"", "W/" + ANSWER.tag())));
        assertTrue(ANSWER.isAmong(List.of("*")));
        assertFalse(ANSWER.isAmong(List.of()));
        assertFalse(ANSWER.isAmong(List.of("\"x\", \"y\"")));
    }

    private static GraphQLRequest asked(String operation, int months) {
        return new GraphQLRequest(
                "query Q($m: Int) { statistics(months: $m) { month } }",
                operation,
                Jsons.BUILDERS.createObjectBuilder().add("m", months).build(),
                false);
    }
}
