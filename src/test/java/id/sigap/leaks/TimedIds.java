package id.sigap.leaks;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Knows ids that are made of their time: UUIDs of version 1, 6 and 7, ULIDs, snowflakes (C8). */
final class TimedIds {

    private static final Pattern UUID_TEXT =
            Pattern.compile("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}");
    private static final Pattern ULID = Pattern.compile("(?i)(?<![0-9a-z])[0-7][0-9a-hjkmnp-tv-z]{25}(?![0-9a-z])");
    private static final Pattern SNOWFLAKE = Pattern.compile("(?<!\\d)(\\d{17,18}|[1-8]\\d{18})(?!\\d)");
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int UUID_BYTES = 16;

    /** Of longer ones some bytes look like a time by chance. */
    private static final int LONGEST_RAW = 24;

    /** Of a UUID's time: steps of a ten-millionth of a second since October 1582. */
    private static final Instant GREGORIAN = Instant.parse("1582-10-15T00:00:00Z");

    private static final long STEPS_A_SECOND = 10_000_000;

    /** What those who made them count milliseconds from. */
    private static final List<Long> SNOWFLAKE_ZEROS = List.of(1_288_834_974_657L, 1_420_070_400_000L, 0L);

    private TimedIds() {}

    static boolean areIn(String text) {
        return UUID_TEXT.matcher(text).results().map(TimedIds::uuid).anyMatch(TimedIds::isTimed)
                || ULID.matcher(text).results().anyMatch(found -> SealedTimes.isOfTheStory(ofUlid(found.group())))
                || SNOWFLAKE.matcher(text).results().anyMatch(found -> isSnowflake(Long.parseLong(found.group())));
    }

    /** Whether one is among these bytes as such. */
    static boolean isIn(byte[] bytes) {
        for (int i = 0; bytes.length <= LONGEST_RAW && i + UUID_BYTES <= bytes.length; i++) {
            ByteBuffer raw = ByteBuffer.wrap(bytes, i, UUID_BYTES);
            if (isTimed(new UUID(raw.getLong(), raw.getLong()))) {
                return true;
            }
        }
        return bytes.length == Long.BYTES && isSnowflake(ByteBuffer.wrap(bytes).getLong());
    }

    private static UUID uuid(MatchResult found) {
        String digits = found.group().replace("-", "");
        return new UUID(
                new BigInteger(digits.substring(0, UUID_BYTES), 16).longValue(),
                new BigInteger(digits.substring(UUID_BYTES), 16).longValue());
    }

    private static boolean isTimed(UUID id) {
        if (id.variant() != 2) {
            return false;
        }
        long most = id.getMostSignificantBits();
        return switch (id.version()) {
            case 1 -> SealedTimes.isOfTheStory(ofSteps(id.timestamp()));
            case 6 -> SealedTimes.isOfTheStory(ofSteps(most >>> 16 << 12 | most & 0xFFF));
            case 7 -> SealedTimes.isOfTheStory(Instant.ofEpochMilli(most >>> 16));
            default -> false;
        };
    }

    private static Instant ofSteps(long steps) {
        return GREGORIAN.plusSeconds(steps / STEPS_A_SECOND);
    }

    private static Instant ofUlid(String ulid) {
        long milliseconds = 0;
        for (char symbol : ulid.substring(0, 10).toUpperCase(Locale.ROOT).toCharArray()) {
            milliseconds = milliseconds << 5 | CROCKFORD.indexOf(symbol);
        }
        return Instant.ofEpochMilli(milliseconds);
    }

    private static boolean isSnowflake(long id) {
        return SNOWFLAKE_ZEROS.stream()
                .anyMatch(zero -> SealedTimes.isOfTheStory(Instant.ofEpochMilli((id >>> 22) + zero)));
    }
}
