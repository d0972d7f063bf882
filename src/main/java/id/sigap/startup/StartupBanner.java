package id.sigap.startup;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import org.jboss.logging.Logger;

/** Tells a developer, when the service listens, what there is to open and how to get a token; or who is in the way. */
@ApplicationScoped
@IfBuildProfile("dev")
class StartupBanner {

    private static final Logger LOG = Logger.getLogger(StartupBanner.class);
    private static final Port HTTP = new Port("quarkus.http.port", "8080");
    private static final Port MANAGEMENT = new Port("quarkus.management.port", "9000");

    /** Fired once, when the server listens; live reload keeps it. */
    void tell(@ObservesAsync HttpServerStart listening, SmallRyeConfig config) {
        LOG.info(text(config));
    }

    /** Before anything listens: nothing of ours has the ports yet, so whoever has them is in the way. */
    void lookForPorts(@Observes StartupEvent starting, SmallRyeConfig config) {
        String mark = StartupBanner.class.getName();
        if (System.setProperty(mark, "looked") == null) {
            List.of(HTTP, MANAGEMENT).stream()
                    .map(port -> value(config, port.name, port.usual))
                    .filter(StartupBanner::isTaken)
                    .forEach(port -> LOG.warn(taken(port)));
        }
    }

    private record Port(String name, String usual) {}

    static String taken(String port) {
        return """
                Port %1$s is taken, maybe by another Sigap: stop it (lsof -i :%1$s says who), or take other ports:

                  ./mvnw quarkus:dev -Dquarkus.http.port=8081 -Dquarkus.management.port=9001
                """.formatted(port);
    }

    static boolean isTaken(String port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(Integer.parseInt(port)));
            return false;
        } catch (IOException | NumberFormatException e) {
            return e instanceof IOException;
        }
    }

    static String text(SmallRyeConfig config) {
        DemoUsers users = DemoUsers.of(config);
        String http = "http://localhost:" + value(config, HTTP.name, HTTP.usual);
        String management = "http://localhost:" + value(config, MANAGEMENT.name, MANAGEMENT.usual);
        return """
                Sigap is ready for development.
                  Portal            %1$s/
                  GraphQL console   %1$s/q/graphql-ui/
                  GraphQL endpoint  %1$s/graphql
                  Health, metrics   %2$s/q/health  %2$s/q/metrics
                  Database          %3$s
                  Demo users        %4$s
                                    any password; all of them: src/main/resources/demo-users.properties
                A token for %5$s; the other demo users work alike:
                  %6$s
                """.formatted(http, management, psql(config), users.oneOfEach(), users.first(), token(config, users))
                .stripTrailing();
    }

    private static String psql(SmallRyeConfig config) {
        Settings settings = Settings.of(config, LaunchMode.DEVELOPMENT);
        String user = value(config, Settings.USERNAME, "");
        String url = value(config, Settings.REACTIVE_URL, "").replace("://", "://" + user + "@");
        boolean ours = url.contains("@127.0.0.1:")
                && settings.folder().passwords().toFile().exists();
        return "psql '" + url + (ours ? "?passfile=" + settings.folder().passwords() : "") + "'";
    }

    private static String token(SmallRyeConfig config, DemoUsers users) {
        return "TOKEN=$(curl -s"
                + " -d grant_type=password"
                + " -d client_id=" + value(config, "quarkus.oidc.client-id", "quarkus-app")
                + " -d client_secret=" + value(config, "quarkus.oidc.credentials.secret", "secret")
                + " -d username=" + users.first()
                + " -d password=x "
                + value(config, Settings.ISSUER, "") + "/token"
                + " | sed -n 's/.*\"access_token\" *: *\"\\([^\"]*\\)\".*/\\1/p')";
    }

    private static String value(SmallRyeConfig config, String name, String otherwise) {
        return config.getOptionalValue(name, String.class).orElse(otherwise);
    }
}
