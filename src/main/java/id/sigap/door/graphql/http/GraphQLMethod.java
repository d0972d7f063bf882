package id.sigap.door.graphql.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/** The methods of the door. What a safe one carries stands in the address, where it is logged on the way. */
final class GraphQLMethod {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private GraphQLMethod() {}

    static boolean isSafe(HttpServerRequest request) {
        return SAFE.contains(request.method());
    }

    static boolean isTaken(HttpServerRequest request) {
        return isSafe(request) || request.method().equals(HttpMethod.POST);
    }
}
