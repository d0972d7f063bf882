package id.sigap.statement;

import id.sigap.access.Viewer;
import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.platform.Keyring.SealBroken;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.statement.StatementRows.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a page of statements begins, sealed for one viewer and one question, as the cursors of other lists are. */
@ApplicationScoped
class StatementCursors {

    /** Room for a month and the longest code: all cursors are of one length. */
    private static final int PLACE_BYTES = 80;

    private final Keyring keyring;

    StatementCursors(Keyring keyring) {
        this.keyring = keyring;
    }

    String seal(String list, Place place) {
        int version = keyring.current();
        byte[] plain =
                Arrays.copyOf((place.month() + " " + place.unit()).getBytes(StandardCharsets.UTF_8), PLACE_BYTES);
        byte[] sealed = keyring.seal(Purpose.CURSOR, version, plain, bytes(list));
        byte[] whole = ByteBuffer.allocate(1 + sealed.length)
                .put((byte) version)
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** @throws Problem CURSOR_INVALID for whatever is wrong with it */
    Place open(String list, String cursor) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(cursor);
            byte[] sealed = Arrays.copyOfRange(whole, Math.min(1, whole.length), whole.length);
            int version = whole.length == 0 ? 0 : Byte.toUnsignedInt(whole[0]);
            byte[] plain = keyring.open(Purpose.CURSOR, version, sealed, bytes(list));
            String[] parts = new String(plain, StandardCharsets.UTF_8).trim().split(" ", 2);
            return new Place(YearMonth.parse(parts[0]), parts[1]);
        } catch (IllegalArgumentException | SealBroken e) {
            throw new Problem(ProblemCode.CURSOR_INVALID, "after");
        }
    }

    /** What a cursor is bound to; each part with its length, so that no two lists look alike. */
    static String list(Viewer viewer, StatementQuery query) {
        return Stream.of(
                        "STATEMENTS",
                        viewer.personKey(),
                        viewer.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(",")),
                        viewer.unit(),
                        query.month(),
                        query.unit())
                .map(StatementCursors::part)
                .collect(Collectors.joining("|"));
    }

    private static String part(@Nullable String part) {
        return part == null ? "-" : part.length() + ":" + part;
    }

    private static byte[] bytes(String list) {
        return list.getBytes(StandardCharsets.UTF_8);
    }
}
