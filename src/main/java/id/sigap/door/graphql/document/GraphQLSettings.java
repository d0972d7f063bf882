package id.sigap.door.graphql.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The limits of the GraphQL door ({@code sigap.graphql.*}). */
@ConfigMapping(prefix = "sigap.graphql")
public interface GraphQLSettings {

    /** Bytes of a request's body. */
    @WithDefault("65536")
    int maxBody();

    /** How long a body may take to arrive: whoever is slower holds a connection that others wait for. */
    @WithDefault("20s")
    Duration slowest();

    /** May clients ask for the schema ({@code __schema}, {@code __type})? */
    @WithDefault("false")
    boolean introspection();

    /** May a document that is wrong be answered with what is wrong in it, field, line and column? It quotes the schema. */
    @WithDefault("false")
    boolean explain();

    /** Fields inside one another. */
    @WithDefault("10")
    int maxDepth();

    /** Fields inside one another below {@code __schema}: the usual query of the tools needs more than data does. */
    @WithDefault("15")
    int maxIntrospectionDepth();

    /** Fields of the operation, each use of a fragment counted. */
    @WithDefault("200")
    int maxFields();

    /** Fields below {@code __schema} and {@code __type}. */
    @WithDefault("500")
    int maxIntrospectionFields();

    /** Uses of one root, or of one field that does work, in the operation, under whatever alias. */
    @WithDefault("15")
    int maxAliases();

    /** Directives of the operation. */
    @WithDefault("20")
    int maxDirectives();

    /** Tokens of the document. */
    @WithDefault("2000")
    int maxTokens();

    /** Bytes of the document in UTF-8. */
    @WithDefault("10240")
    int maxDocument();

    /** Fields that an answer may have if every list is full: a page of 100 reports with all there is has some 10,000. */
    @WithDefault("12000")
    int maxCost();

    /** Are plain objects of an answer written in one pass? Off, the engine completes all of them: slower, and otherwise the same. */
    @WithDefault("true")
    boolean onePass();

    /** How many documents that passed are remembered, so that they are not measured again. */
    @WithDefault("1000")
    int rememberedDocuments();

    /** Documents that clients were built with ({@link PersistedDocuments}). */
    Persisted persisted();

    /** {@code sigap.graphql.persisted.*}. */
    interface Persisted {

        /** A file of JSON, SHA-256 and document, as tools of clients write it: read at the start. */
        Optional<Path> file();

        /** Clients that may send no others, by the {@code azp} of their tokens. */
        Optional<Set<String>> onlyFor();
    }
}
