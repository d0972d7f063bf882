package id.sigap.door.graphql.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The limits as they are shipped, written down a second time: the numbers of promise H1, and of ADR 0007 where it has another. */
public record ShippedSettings(boolean introspection) implements GraphQLSettings {

    /** The gate of documents under these limits. */
    public static DocumentLimits limits(SchemaFacts schema) {
        return new DocumentLimits(new ShippedSettings(false), schema);
    }

    @Override
    public boolean explain() {
        return false;
    }

    @Override
    public int maxBody() {
        return 65_536;
    }

    @Override
    public Duration slowest() {
        return Duration.ofSeconds(20);
    }

    @Override
    public int maxDepth() {
        return 10;
    }

    @Override
    public int maxIntrospectionDepth() {
        return 15;
    }

    @Override
    public int maxFields() {
        return 200;
    }

    @Override
    public int maxIntrospectionFields() {
        return 500;
    }

    @Override
    public int maxAliases() {
        return 15;
    }

    @Override
    public int maxDirectives() {
        return 20;
    }

    @Override
    public int maxTokens() {
        return 2_000;
    }

    @Override
    public int maxDocument() {
        return 10_240;
    }

    @Override
    public int maxCost() {
        return 12_000;
    }

    @Override
    public boolean onePass() {
        return true;
    }

    @Override
    public int rememberedDocuments() {
        return 100;
    }

    @Override
    public Persisted persisted() {
        return new Persisted() {

            @Override
            public Optional<Path> file() {
                return Optional.empty();
            }

            @Override
            public Optional<Set<String>> onlyFor() {
                return Optional.empty();
            }
        };
    }
}
