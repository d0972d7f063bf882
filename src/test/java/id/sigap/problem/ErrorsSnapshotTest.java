package id.sigap.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.sigap.testing.Snapshot;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every code with its texts, for those who write clients. */
class ErrorsSnapshotTest {

    @Test
    void theListIsTheCommittedOne() {
        String rows = Arrays.stream(ProblemCode.values())
                .map(code -> "| `" + code + "` | " + code.kind() + " | "
                        + code.text().id() + " | " + code.text().en() + " |\n")
                .collect(Collectors.joining());
        Snapshot.check("docs/errors.md", """
                # Refusals

                Generated from `ProblemCode`; do not edit (`make snapshots`). A `RULE` comes in a mutation's `userErrors`,
                or in `errors[].extensions.code` of a query; a `REQUEST` is refused before anything runs; a `FAULT` is ours.
                The texts are fixed: they hold nothing of the input and nothing that is stored. `{limit}` is the number that is set.
                Where it can be said when to come back, as with every limit, it stands in seconds in `extensions.retryAfter` (of
                photos: in `retryAfter`), and in the header `Retry-After`; of several fields the longest wait.

                | code | kind | Indonesian | English |
                |---|---|---|---|
                """ + rows);
    }

    @Test
    void everyCodeSpeaksBothLanguages() {
        for (ProblemCode code : ProblemCode.values()) {
            assertFalse(code.text().id().isBlank() || code.text().en().isBlank(), code.name());
            assertFalse(code.text().id().equals(code.text().en()), code.name());
            assertEquals(code.text().id().contains("{"), code.text().en().contains("{"), code.name());
        }
    }
}
