package id.sigap.startup;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * Sigap cannot start, for a reason the operator can do something about. Quarkus prints the text of a configuration
 * error alone, without a stack trace, and ends the process with exit code 1.
 */
final class StartupFailure extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    /**
     * Tells what is wrong, in both languages.
     *
     * @param details further lines, such as what the system said; a cause with its stack trace would be printed instead
     *     of our text
     */
    StartupFailure(String id, String en, String... details) {
        super(id + "\n" + en + "\n" + String.join("\n", details));
    }
}
