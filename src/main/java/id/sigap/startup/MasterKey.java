package id.sigap.startup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key from which all of Sigap's other keys are derived, kept in a file where nobody has configured one. */
final class MasterKey {

    /** Length of the key before it is written in Base64. */
    static final int BYTES = 32;

    private MasterKey() {}

    /** Reads the key from the file, or makes it, once; only this user can read it. */
    static String in(Path file) {
        try {
            String key = readOrCreate(file);
            if (!isLongEnough(key)) {
                throw new StartupFailure(
                        "Berkas " + file + " tidak berisi kunci induk yang utuh.",
                        "The file " + file + " does not hold a whole master key.");
            }
            return key;
        } catch (IOException e) {
            throw new StartupFailure(
                    "Kunci induk tidak dapat disimpan di " + file + ".",
                    "The master key cannot be kept in " + file + ".",
                    e.toString());
        }
    }

    static boolean isLongEnough(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length >= BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** What is wrong with one that is not, without the key. */
    static String shape(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length + " byte";
        } catch (IllegalArgumentException notBase64) {
            return "bukan Base64 / not Base64";
        }
    }

    private static String readOrCreate(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        try {
            PrivateFiles.create(file, Base64.getEncoder().encodeToString(random) + "\n");
        } catch (FileAlreadyExistsException kept) {
            // What is encrypted under it would be lost with it: never replaced.
        }
        return Files.readString(file).strip();
    }
}
