package id.sigap.door.portal.send;

import id.sigap.door.portal.form.FormKeys;
import id.sigap.door.portal.page.Page;
import id.sigap.door.portal.page.Section;
import id.sigap.door.portal.page.Visit;
import id.sigap.door.portal.send.SendTemplates.Chosen;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.reference.notice.EmergencyNotice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first page: what it is about. What is looked for and chosen stands in the address, for it says nothing of anybody. */
@ApplicationScoped
class Choosing {

    private static final int NOT_FOUND = 404;

    private final ReferenceData reference;
    private final EveryChoice every;
    private final StepPages pages;
    private final FormKeys keys;
    private final Clock clock;

    Choosing(ReferenceData reference, EveryChoice every, StepPages pages, FormKeys keys, Clock clock) {
        this.reference = reference;
        this.every = every;
        this.pages = pages;
        this.keys = keys;
        this.clock = clock;
    }

    /** {@code GET /lapor?cari=…} and {@code ?kategori=…}. */
    Uni<Page> begin(Visit visit) {
        Optional<String> chosen = visit.query("kategori");
        return chosen.isEmpty()
                ? choose(visit, visit.query("cari").orElse(null), null, null)
                : take(visit, chosen.get(), null);
    }

    /** Another category for what was filled in already. */
    Uni<Page> again(Visit visit, Draft draft) {
        String chosen = visit.form().text("pilih");
        return chosen.isBlank() ? choose(visit, visit.form().given("cari"), null, draft) : take(visit, chosen, draft);
    }

    /** Of a draft that cannot be gone on with as it is. */
    Uni<Page> anew(Visit visit, Draft draft) {
        return closed(visit, draft, StepPages.REFUSED);
    }

    private Uni<Page> take(Visit visit, String category, @Nullable Draft before) {
        ReferenceBook book = reference.book();
        LocalDate today = LocalDate.now(clock);
        EmergencyNotice emergency = book.notices().emergency(category).orElse(null);
        Steps steps = new Steps(book, today);
        if (emergency != null) {
            return Uni.createFrom()
                    .item(Page.of(SendTemplates.emergency(visit.frame(Section.SEND), emergency, steps.name(category))));
        }
        if (!steps.isOffered(category)) {
            return closed(visit, before, before == null ? NOT_FOUND : StepPages.REFUSED);
        }
        String version = steps.version(category);
        Draft draft = before == null
                ? Draft.begun(keys.next(), category, version)
                : before.category().equals(category) ? before : before.about(category, version);
        return pages.next(visit, draft, steps);
    }

    private Uni<Page> closed(Visit visit, @Nullable Draft before, int status) {
        return choose(visit, null, visit.say("send_category_closed"), before).map(page -> page.withStatus(status));
    }

    private Uni<Page> choose(Visit visit, @Nullable String sought, @Nullable String alert, @Nullable Draft draft) {
        ReferenceBook book = reference.book();
        LocalDate today = LocalDate.now(clock);
        Choices choices = new Choices(book, today);
        List<Choices.Choice> found = sought == null ? List.of() : choices.found(sought);
        return every.html(visit, book, today, draft != null)
                .map(all -> Page.of(SendTemplates.choose(
                        visit.frame(Section.SEND), new Chosen(choices.usual(), all, sought, found, alert, draft))));
    }
}
