package id.sigap.door.web;

import id.sigap.problem.LocalizedText;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The language in which a message is told where it can be told in one only: Indonesian, unless English is asked for. */
public enum ReaderLanguage {
    INDONESIAN,
    ENGLISH;

    private static final String HEADER = "Accept-Language";

    /** Longer ones are nobody's wish; parsing costs what is sent. */
    private static final int LONGEST = 1_000;

    public static ReaderLanguage of(HttpServerRequest request) {
        return of(request.getHeader(HEADER));
    }

    /** By the header's weights (RFC 9110, section 12.5.4); what is no such header asks for nothing. */
    static ReaderLanguage of(@Nullable String header) {
        for (LanguageRange range : ranges(header)) {
            String language = range.getRange().split("-", 2)[0];
            if (range.getWeight() > 0 && (language.equals("id") || language.equals("in"))) {
                return INDONESIAN;
            }
            if (range.getWeight() > 0 && language.equals("en")) {
                return ENGLISH;
            }
        }
        return INDONESIAN;
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

    public String of(LocalizedText text) {
        return this == ENGLISH ? text.en() : text.id();
    }
}
