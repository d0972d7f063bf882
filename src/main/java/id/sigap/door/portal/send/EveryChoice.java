package id.sigap.door.portal.send;

import id.sigap.door.portal.page.Pages;
import id.sigap.door.portal.page.Visit;
import id.sigap.problem.Language;
import id.sigap.reference.ReferenceBook;
import io.quarkus.qute.RawString;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All kinds that can be reported, as the first page lists them: some two hundred. They are drawn once for each day, for each state
 * of the reference data, and not for each visit.
 */
@ApplicationScoped
class EveryChoice {

    private volatile Drawn drawn = new Drawn(null, LocalDate.MIN);

    /**
     * What is drawn of one state.
     *
     * @param changing whether a kind is chosen by a button of a form, and not by a link
     */
    private record Variant(Language language, boolean changing) {}

    /** By what it was drawn of; null before the first. */
    private static final class Drawn {

        private final @Nullable ReferenceBook book;
        private final LocalDate day;
        private final Map<Variant, RawString> html = new ConcurrentHashMap<>();

        Drawn(@Nullable ReferenceBook book, LocalDate day) {
            this.book = book;
            this.day = day;
        }
    }

    Uni<RawString> html(Visit visit, ReferenceBook book, LocalDate today, boolean changing) {
        Drawn now = drawn;
        if (now.book != book || !now.day.equals(today)) {
            now = new Drawn(book, today);
            drawn = now;
        }
        Map<Variant, RawString> html = now.html;
        Variant variant = new Variant(visit.language(), changing);
        RawString before = html.get(variant);
        return before != null
                ? Uni.createFrom().item(before)
                : Pages.html(visit, SendTemplates.everything(new Choices(book, today).groups(), changing))
                        .map(RawString::new)
                        .invoke(fresh -> html.put(variant, fresh));
    }
}
