package id.sigap.door.graphql.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents by their hash, and clients that may send no others. */
@Shows(Promise.H1)
class PersistedDocumentsTest {

    private static final String TEXT = "query ($id: ID!) {\n  user(id: $id) {\n    name\n  }\n}";

    /** Of the specification's own example. */
    private static final String HASH = "7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e";

    private static final String CODEGEN = "{\"" + HASH + "\":" + quoted() + "}";
    private static final String PREFIXED = "{\"sha256:" + HASH + "\":" + quoted() + "}";
    private static final String PLAIN = "PLAIN";
    private static final String APOLLO =
            "{\"format\":\"apollo-persisted-query-manifest\",\"version\":1,\"operations\":[{\"id\":\"" + HASH
                    + "\",\"name\":\"U\",\"type\":\"query\",\"body\":" + quoted() + "}]}";

    @TempDir
    Path folder;

    private static String quoted() {
        return "\"" + TEXT.replace("\n", "\\n") + "\"";
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAIN, "PREFIXED", "APOLLO"})
    void aDocumentIsFoundByItsHashWhicheverToolWroteTheFile(String tool) throws IOException {
        String file =
                Map.of(PLAIN, CODEGEN, "PREFIXED", PREFIXED, "APOLLO", APOLLO).get(tool);
        ClientDocuments documents = documents(file, "").of(null);
        assertEquals(TEXT, documents.named("sha256:" + HASH));
        assertEquals(Optional.of(TEXT), documents.hashed(HASH));
        assertEquals("{ other }", documents.sent("{ other }"), "whoever is held to nothing may send what they like");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256:",
                HASH,
                "sha256:7DBA4BD717B41F10434822356A93C32B1FB4907B983E854300AD839F84CDCD6E",
                "md5:" + HASH,
                "sha256:0000000000000000000000000000000000000000000000000000000000000000"
            })
    void whatIsNotRegisteredIsToldSo(String id) throws IOException {
        ClientDocuments documents = documents(CODEGEN, "").of(null);
        assertEquals(
                ProblemCode.DOCUMENT_UNKNOWN,
                assertThrows(Problem.class, () -> documents.named(id)).code());
    }

    @Test
    void aClientThatIsHeldToItsDocumentsRunsNoOther() throws IOException {
        PersistedDocuments all = documents(CODEGEN, "console,jaki");
        ClientDocuments held = all.of("console");
        assertEquals(TEXT, held.named("sha256:" + HASH));
        assertEquals(TEXT, held.sent(TEXT), "its own may come as a text");
        assertEquals(
                ProblemCode.DOCUMENT_UNKNOWN,
                assertThrows(Problem.class, () -> held.sent(TEXT + " ")).code());
        assertEquals("{ other }", all.of("another").sent("{ other }"));
    }

    @Test
    void aFileThatIsNotWhatItSaysStopsTheStart() {
        String other = CODEGEN.replace("name", "nama");
        String told = assertThrows(IllegalStateException.class, () -> documents(other, ""))
                .getMessage();
        assertTrue(told.contains("sigap.graphql.persisted.file") && told.contains(HASH), told);
        assertThrows(IllegalStateException.class, () -> documents("[1]", ""));
        assertThrows(IllegalStateException.class, () -> documents("{\"operations\":[7]}", ""));
        assertThrows(IllegalStateException.class, () -> documents("", "console"), "held to nothing at all");
    }

    /** @param content of the file; none if empty */
    private PersistedDocuments documents(String content, String onlyFor) throws IOException {
        Map<String, String> settings = new HashMap<>();
        if (!content.isEmpty()) {
            settings.put(
                    "sigap.graphql.persisted.file",
                    Files.writeString(folder.resolve("documents.json"), content).toString());
        }
        if (!onlyFor.isEmpty()) {
            settings.put("sigap.graphql.persisted.only-for", onlyFor);
        }
        return new PersistedDocuments(new SmallRyeConfigBuilder()
                .withMapping(GraphQLSettings.class)
                .withSources(new PropertiesConfigSource(settings, "test", 1))
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(GraphQLSettings.class));
    }
}
