package id.sigap.startup;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Tells a developer, when the application has started, what there is to open and how to get a token. */
@ApplicationScoped
@IfBuildProfile("dev")
class StartupBanner {

    private static final Logger LOG = Logger.getLogger(StartupBanner.class);

    void tell(@Observes StartupEvent started, SmallRyeConfig config) {
        LOG.info(text(config));
    }

    static String text(SmallRyeConfig config) {
        DemoUsers users = DemoUsers.of(config);
        String http = "http://localhost:" + value(config, "quarkus.http.port", "8080");
        String management = "http://localhost:" + value(config, "quarkus.management.port", "9000");
        return """
                Sigap is ready for development.

                  GraphQL console   %1$s/q/graphql-ui/
                  GraphQL endpoint  %1$s/graphql
                  Health            %2$s/q/health
                  Metrics           %2$s/q/metrics
                  Database          %3$s

                A token for %4$s; the other demo users work alike:

                  %5$s

                %6$s""".formatted(http, management, psql(config), users.first(), token(config, users), users);
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
