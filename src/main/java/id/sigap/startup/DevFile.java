package id.sigap.startup;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Leaves beside the development data how to get a token, for scripts: the provider's port is another one each time. */
@ApplicationScoped
@IfBuildProfile("dev")
class DevFile {

    private static final Path FOLDER = Path.of(".sigap");

    void leave(@Observes StartupEvent started, SmallRyeConfig config) throws IOException {
        String text = "token-url=" + value(config, Settings.ISSUER, "") + "/token\n"
                + "client-id=" + value(config, "quarkus.oidc.client-id", "quarkus-app") + "\n"
                + "client-secret=" + value(config, "quarkus.oidc.credentials.secret", "secret") + "\n";
        PrivateFiles.createDirectory(FOLDER);
        Files.writeString(FOLDER.resolve("dev.properties"), text);
    }

    private static String value(SmallRyeConfig config, String name, String otherwise) {
        return config.getOptionalValue(name, String.class).orElse(otherwise);
    }
}
