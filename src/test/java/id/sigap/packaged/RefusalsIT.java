package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.RefusalsSeen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** After all other tests: by whatever rule they saw a mutation refused, its description in the schema names it. */
class RefusalsIT {

    private static final Pattern MUTATION =
            Pattern.compile("\"\"\"\\s*((?:(?!\"\"\").)*?)\\s*\"\"\"\\s+(\\w+)\\(", Pattern.DOTALL);

    private static final String REFUSED = "Refused with: ";

    @Test
    void theSchemaNamesEveryRuleByWhichTheSuiteSawAMutationRefused() throws IOException {
        Set<String> named = named();
        Set<String> unnamed = new TreeSet<>(RefusalsSeen.all());
        assertTrue(unnamed.size() > 100, "the tests before this one see many refusals: " + unnamed.size());
        Set<String> roots = new TreeSet<>();
        named.forEach(line -> roots.add(line.split(" ")[0]));
        unnamed.removeIf(line -> !roots.contains(line.split(" ")[0])); // what a document called otherwise
        unnamed.removeAll(named);
        assertEquals(Set.of(), unnamed, "add it to RootRefusals, or refuse by another rule");
    }

    private static Set<String> named() throws IOException {
        String schema = Files.readString(Path.of("schema", "schema.graphql"));
        String mutations = schema.substring(schema.indexOf("\ntype Mutation {"));
        List<MatchResult> found = MUTATION.matcher(mutations.substring(0, mutations.indexOf("\n}")))
                .results()
                .toList();
        Set<String> named = new TreeSet<>();
        for (MatchResult mutation : found) {
            String description = mutation.group(1);
            int codes = description.indexOf(REFUSED);
            assertTrue(codes >= 0, mutation.group(2) + " says nothing of what refuses it");
            Arrays.stream(description.substring(codes + REFUSED.length()).split("[,.\\s]+"))
                    .forEach(code -> named.add(mutation.group(2) + " " + code));
        }
        return named;
    }
}
