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

/** After all other tests: by whatever rule they saw a root refused, its description in the schema names it. */
class RefusalsIT {

    private static final Pattern ROOT =
            Pattern.compile("\"\"\"\\s*((?:(?!\"\"\").)*?)\\s*\"\"\"\\s+(\\w+)\\(", Pattern.DOTALL);

    private static final String REFUSED = "Refused with: ";

    /** Of a question that nothing refuses. */
    private static final String NOTHING = "nothing";

    @Test
    void theSchemaNamesEveryRuleByWhichTheSuiteSawARootRefused() throws IOException {
        Set<String> named = named("Mutation");
        assertTrue(named.stream().noneMatch(line -> line.endsWith(NOTHING)), "a change that nothing refuses: " + named);
        named.addAll(named("Query"));
        Set<String> unnamed = new TreeSet<>(RefusalsSeen.all());
        assertTrue(unnamed.size() > 100, "the tests before this one see many refusals: " + unnamed.size());
        Set<String> roots = new TreeSet<>();
        named.forEach(line -> roots.add(line.split(" ")[0]));
        unnamed.removeIf(line -> !roots.contains(line.split(" ")[0])); // what a document called otherwise
        unnamed.removeAll(named);
        assertEquals(Set.of(), unnamed, "add it to RootRefusals, or refuse by another rule");
    }

    private static Set<String> named(String type) throws IOException {
        String schema = Files.readString(Path.of("schema", "schema.graphql"));
        String roots = schema.substring(schema.indexOf("\ntype " + type + " {"));
        List<MatchResult> found =
                ROOT.matcher(roots.substring(0, roots.indexOf("\n}"))).results().toList();
        Set<String> named = new TreeSet<>();
        for (MatchResult root : found) {
            String description = root.group(1);
            int codes = description.indexOf(REFUSED);
            String listed = codes < 0 ? NOTHING : description.substring(codes + REFUSED.length());
            Arrays.stream(listed.split("[,.\\s]+")).forEach(code -> named.add(root.group(2) + " " + code));
        }
        return named;
    }
}
