package id.sigap.door.graphql.http;

import jakarta.json.JsonBuilderFactory;
import jakarta.json.spi.JsonProvider;
import java.util.Map;

/** One factory for all builders: the static methods of {@code Json} look for their provider at every call. */
final class Jsons {

    static final JsonProvider PROVIDER = JsonProvider.provider();
    static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());

    private Jsons() {}
}
