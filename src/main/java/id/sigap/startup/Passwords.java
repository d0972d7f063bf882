package id.sigap.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The embedded server's one password, which its owner alone can read: others on this machine may reach the port. */
final class Passwords {

    private static final String PREFIX = "127.0.0.1:*:*:*:";
    private static final int BYTES = 24;

    private Passwords() {}

    static String generate() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Writes the password for any user and database of this server, as {@code psql} wants to read it. */
    static void write(Path file, String password) throws IOException {
        PrivateFiles.create(file, PREFIX + password + "\n");
    }

    static String read(Path file) throws IOException {
        String line = Files.readString(file).strip();
        if (!line.startsWith(PREFIX)) {
            throw new IOException(file + " holds no password of ours");
        }
        return line.substring(PREFIX.length());
    }
}
