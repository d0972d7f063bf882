package id.sigap.startup;

import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;

/**
 * Where the packaged application begins: nothing is loaded before it is clear that the settings are complete.
 *
 * <p>Exit code 1 if they are not.
 */
@QuarkusMain
public final class Main {

    Main() {}

    public static void main(String... args) {
        // Dev mode comes through here as well, with another class loader, and needs no settings.
        boolean packaged = Main.class.getClassLoader() == ClassLoader.getSystemClassLoader();
        if (packaged && ImageMode.current() == ImageMode.JVM) {
            try {
                SettingsCheck.check(Settings.of(ConfigUtils.configBuilder().build(), LaunchMode.NORMAL));
            } catch (StartupFailure failure) {
                System.err.println(failure.getMessage());
                System.exit(1);
            }
        }
        Quarkus.run(args);
    }
}
