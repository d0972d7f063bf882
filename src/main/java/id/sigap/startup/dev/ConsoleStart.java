package id.sigap.startup.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the GraphQL console of development mode on a query of ours, which says where a token goes. */
@ApplicationScoped
@IfBuildProfile("dev")
class ConsoleStart {

    static final String QUERY = """
            # What is public now. Run it: nobody has to be signed in for it.
            #
            # To act as somebody, open "Headers" below and give a token:
            #   {"Authorization": "Bearer ..."}
            # The terminal says how to get one when Sigap is ready. warga is a citizen, pengelola sees all.
            {
              viewer { signedIn roles }
              publicTickets(first: 5) {
                totalCount
                edges {
                  node { number statusLabel { indonesian english } category { name { indonesian english } } description }
                }
              }
            }
            """;

    private final String console;

    ConsoleStart(@ConfigProperty(name = "quarkus.http.non-application-root-path", defaultValue = "q") String root) {
        console = (root.startsWith("/") ? root : "/" + root) + "/graphql-ui/";
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, console).order(Integer.MIN_VALUE + 2).handler(this::open);
    }

    /** The console takes its query from its address. */
    private void open(RoutingContext ctx) {
        if (ctx.request().query() != null) {
            ctx.next();
            return;
        }
        String query = URLEncoder.encode(QUERY, StandardCharsets.UTF_8).replace("+", "%20");
        ctx.response()
                .setStatusCode(302)
                .putHeader("Location", console + "?query=" + query)
                .end();
    }
}
