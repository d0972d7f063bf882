package id.sigap.door.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What would break a client of the last release is written down where its makers look. */
class SchemaEvolutionTest {

    private static final Path RELEASED = Path.of("schema/released.graphql");
    private static final Path SCHEMA = Path.of("schema/schema.graphql");
    private static final Path CHANGES = Path.of("docs/api-changes.md");

    private static final String BEFORE = """
            type Query { report(number: String!): Report reports(first: Int): [Report!]! }
            type Report { number: String! state: State! rating: Int }
            enum State { OPEN DONE }
            """;

    @Test
    void whatBreaksSinceTheLastReleaseIsWrittenDown() throws IOException {
        if (Files.exists(RELEASED)) {
            String told = Files.readString(CHANGES);
            Set<String> untold = breaking(Files.readString(RELEASED), Files.readString(SCHEMA));
            untold.removeIf(change -> told.contains("`" + change + "`"));
            assertEquals(Set.of(), untold, "not in " + CHANGES);
        }
    }

    @Test
    void whatGoesOrBecomesNarrowerBreaks() {
        assertEquals(Set.of("Report.rating"), breaking(BEFORE, BEFORE.replace(" rating: Int", "")));
        assertEquals(Set.of("Report.state"), breaking(BEFORE, BEFORE.replace("state: State!", "state: State")));
        assertEquals(
                Set.of("Query.report"),
                breaking(BEFORE, BEFORE.replace("report(number: String!)", "report(number: String!, pin: String!)")));
        assertEquals(Set.of("State"), breaking(BEFORE, BEFORE.replace("OPEN DONE", "OPEN")));
    }

    @Test
    void whatComesDoesNot() {
        assertEquals(Set.of(), breaking(BEFORE, BEFORE));
        assertEquals(
                Set.of(),
                breaking(
                        BEFORE,
                        BEFORE.replace("rating: Int", "rating: Int holder: String")
                                .replace("report(number: String!)", "report(number: String!, pin: String)")));
    }

    private static Set<String> breaking(String before, String after) {
        CapturingReporter reporter = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(before, after), reporter);
        Set<String> changes = new TreeSet<>();
        for (DiffEvent event : List.copyOf(reporter.getBreakages())) {
            changes.add(
                    event.getFieldName() == null
                            ? event.getTypeName()
                            : event.getTypeName() + "." + event.getFieldName());
        }
        return changes;
    }
}
