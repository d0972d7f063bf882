package id.sigap.platform.seen;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Labels of the libraries' metrics of requests: a method and, where no route was found, an address are what a client wrote.
 * Those that there are stay, any other is one of many.
 */
class FixedLabels {

    private static final String OTHER = "OTHER";

    private static final Set<String> METHODS =
            Set.of("CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE");

    private static final Set<String> ADDRESSES = Set.of(
            "/",
            "/graphql",
            "/graphql/schema.graphql",
            "/photos",
            "/photos/{id}",
            "NOT_FOUND",
            "REDIRECTION",
            "UNKNOWN");

    @Produces
    @Singleton
    MeterFilter methods() {
        return MeterFilter.replaceTagValues("method", method -> METHODS.contains(method) ? method : OTHER);
    }

    @Produces
    @Singleton
    MeterFilter addresses() {
        return MeterFilter.replaceTagValues("uri", uri -> ADDRESSES.contains(uri) ? uri : OTHER);
    }
}
