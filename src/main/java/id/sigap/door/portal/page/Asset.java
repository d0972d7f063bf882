package id.sigap.door.portal.page;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A file that pages name by what is in it, so that a browser may keep it for ever.
 *
 * @param name with a hash of the content
 */
record Asset(String name, String type, Buffer plain, Buffer packed) {

    private static final int NAME_BYTES = 8;

    static Asset of(String base, String suffix, String type, byte[] content) {
        return new Asset(base + "-" + hash(content) + "." + suffix, type, Buffer.buffer(content), packed(content));
    }

    static Buffer packed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
