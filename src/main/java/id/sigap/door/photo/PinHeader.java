package id.sigap.door.photo;

import io.vertx.core.http.HttpServerRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The PIN that a photo is asked for with. Never in the URL: those are logged on the way. */
final class PinHeader {

    private static final String NAME = "Sigap-Pin";

    private PinHeader() {}

    /** A header is bytes: browsers write Latin-1, everybody else UTF-8. */
    static @Nullable String of(HttpServerRequest request) {
        String value = request.getHeader(NAME);
        if (value == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return value;
        }
    }
}
