package id.sigap.door.web;

import id.sigap.problem.Language;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The language in which a message is told where it can be told in one only: Indonesian, unless English is asked for. */
public final class ReaderLanguage {

    private static final String HEADER = "Accept-Language";

    /** Longer ones are nobody's wish; parsing costs what is sent. */
    private static final int LONGEST = 1_000;

    private ReaderLanguage() {}

    public static Language of(HttpServerRequest request) {
        return of(request.getHeader(HEADER));
    }

    /** By the header's weights (RFC 9110, section 12.5.4); what is no such header asks for nothing. */
    static Language of(@Nullable String header) {
        for (LanguageRange range : ranges(header)) {
            String language = range.getRange().split("-", 2)[0];
            if (range.getWeight() > 0 && (language.equals("id") || language.equals("in"))) {
                return Language.INDONESIAN;
            }
            if (range.getWeight() > 0 && language.equals("en")) {
                return Language.ENGLISH;
            }
        }
        return Language.INDONESIAN;
    }

    /** The heaviest first. */
    private static List<LanguageRange> ranges(@Nullable String header) {
        if (header == null || header.length() > LONGEST) {
            return List.of();
        }
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
