package id.sigap.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an entry keeps of the comment, the photos or the answers beside it: SHA-256, as the database can work it out by itself. A
 * comment is hashed with its salt, which goes with it; so are answers in words, whose hash the others' covers.
 */
public final class BesideHash {

    private static final String COMMENT = """
            sha256(c.salt || convert_to(c.id || ' ' || c.written_privately || ' ' || coalesce(c.merged_into::text, '-') || ' ' || c.body, 'UTF8'))""";

    private static final String PHOTOS = """
            (select sha256(convert_to(string_agg(p.id || ' ' || p.kind || ' ' || p.written_privately, E'\\n'
                order by p.id::text collate "C"), 'UTF8'))
              from photo p where p.ticket_id = r.ticket_id and p.position = r.position)""";

    private static final String ANSWERS = """
            sha256(convert_to(a.category_code || ' ' || a.question_version || ' ' || a.chosen, 'UTF8')
                || coalesce(a.words_hash, ''))""";

    /** In a statement with the entry as r, its comment as c, its answers as a and those in words as w. */
    static final String COLUMNS = COMMENT + " as comment_hash, c.written_at as comment_at, " + PHOTOS
            + " as photos_hash, " + ANSWERS + " as answers_hash, a.words_hash as answer_words_kept,"
            + " sha256(w.salt || convert_to(w.body, 'UTF8')) as answer_words_hash";

    private BesideHash() {}

    /**
     * Of a comment.
     *
     * @param mergedInto whose people read it too; null if nobody does
     */
    public static byte[] comment(
            UUID id, byte[] salt, @Nullable UUID mergedInto, String body, boolean writtenPrivately) {
        MessageDigest digest = Digests.sha256();
        digest.update(salt);
        return digest.digest(
                utf8(id + " " + writtenPrivately + " " + (mergedInto == null ? "-" : mergedInto) + " " + body));
    }

    /** Of photos of one kind that one step took. */
    public static byte[] photos(Collection<UUID> ids, String kind, boolean writtenPrivately) {
        return Digests.sha256()
                .digest(utf8(ids.stream()
                        .map(id -> id + " " + kind + " " + writtenPrivately)
                        .sorted()
                        .collect(Collectors.joining("\n"))));
    }

    /**
     * Of what a report answered.
     *
     * @param wordsHash of the answers in words, which are hashed by themselves; null if there are none
     */
    public static byte[] answers(String category, int version, String chosen, byte @Nullable [] wordsHash) {
        MessageDigest digest = Digests.sha256();
        digest.update(utf8(category + " " + version + " " + chosen));
        return wordsHash == null ? digest.digest() : digest.digest(wordsHash);
    }

    /** Of the answers in words. */
    public static byte[] words(byte[] salt, String body) {
        MessageDigest digest = Digests.sha256();
        digest.update(salt);
        return digest.digest(utf8(body));
    }

    /** Of what stands in two tables beside one entry. */
    public static byte[] both(byte[] first, byte[] second) {
        MessageDigest digest = Digests.sha256();
        digest.update(first);
        return digest.digest(second);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
