package id.sigap.door.portal.track;

import id.sigap.door.portal.form.FormKeys;
import id.sigap.door.portal.form.FormPhotos;
import id.sigap.door.portal.form.PhotoField;
import id.sigap.door.portal.map.CityMaps;
import id.sigap.door.portal.page.FormErrors;
import id.sigap.door.portal.page.Frame;
import id.sigap.door.portal.page.Page;
import id.sigap.door.portal.page.Pages;
import id.sigap.door.portal.page.Section;
import id.sigap.door.portal.page.Visit;
import id.sigap.platform.limit.RateLimit;
import id.sigap.platform.limit.RateLimit.Lane;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.TicketRef.GivenPin;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.reading.TicketReader;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code GET /lacak}: a report by its number. With the PIN, kept for a while, it is its reporter's page. */
@ApplicationScoped
class TrackPage {

    /** What can have been done right before the page is read. */
    private static final Set<String> DONE = Set.of("pin", "tutup", "lengkapi", "nilai", "keberatan", "komentar");

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        private Templates() {}

        static native TemplateInstance track(Frame frame, String number, FormErrors errors);

        static native TemplateInstance report(
                Frame frame, Report report, Typed typed, PhotoField.Most most, @Nullable String done, long keptSeconds);

        static native TemplateInstance missing(Frame frame, String number, FormErrors errors, boolean refused);
    }

    private final Pages pages;
    private final TicketReader reader;
    private final ReferenceData reference;
    private final CityMaps maps;
    private final PinKeeper pins;
    private final RateLimit limit;
    private final FormPhotos photos;
    private final FormKeys keys;

    TrackPage(
            Pages pages,
            TicketReader reader,
            ReferenceData reference,
            CityMaps maps,
            PinKeeper pins,
            RateLimit limit,
            FormPhotos photos,
            FormKeys keys) {
        this.pages = pages;
        this.reader = reader;
        this.reference = reference;
        this.maps = maps;
        this.pins = pins;
        this.limit = limit;
        this.photos = photos;
        this.keys = keys;
    }

    void register(@Observes Router router) {
        pages.get(router, PinKeeper.PATH, "track", this::show);
    }

    private Uni<Page> show(Visit visit) {
        String number = visit.query("nomor").orElse("");
        if (number.isEmpty()) {
            FormErrors errors = FormErrors.none();
            if (!visit.queries("nomor").isEmpty()) {
                errors.add("nomor", visit.say("track_number_missing"));
            }
            return Uni.createFrom().item(Page.of(Templates.track(visit.frame(Section.TRACK), number, errors)));
        }
        return report(visit, number, pins.of(visit, number), Typed.nothing(newKey()))
                .onFailure(TrackPage::isNoNumber)
                .recoverWithItem(failure -> Page.of(Templates.track(
                                visit.frame(Section.TRACK),
                                number,
                                FormErrors.none().add("nomor", said(visit, failure))))
                        .withStatus(422))
                .onFailure(TrackPage::isMissing)
                .recoverWithItem(() -> missing(visit, number, FormErrors.none()));
    }

    /** The page of a report; of its reporter, if the PIN is right. Fails as the look-up does. */
    Uni<Page> report(Visit visit, String number, @Nullable GivenPin pin, Typed typed) {
        return Uni.combine()
                .all()
                .unis(look(visit, number, pin, TrailPart.WHOLE), maps.map(), photos.most(visit))
                .asTuple()
                .map(found -> {
                    TicketView view = found.getItem1();
                    Report report = Report.of(view, pin != null, reference.book(), found.getItem2());
                    @Nullable
                    String done = visit.query("selesai").filter(DONE::contains).orElse(null);
                    Page page = Page.of(Templates.report(
                            visit.frame(Section.TRACK),
                            report,
                            typed,
                            found.getItem3(),
                            done,
                            PinKeeper.KEPT.toSeconds()));
                    return pin == null ? page : page.forOneReader().with(pins.keep(visit, view.number(), pin));
                });
    }

    Uni<TicketView> look(Visit visit, String number, @Nullable GivenPin pin, TrailPart part) {
        return Uni.createFrom().deferred(() -> {
            limit.require(Lane.LOOKUP, visit.network());
            return reader.byNumber(visit.viewer(), number, pin, part);
        });
    }

    /** One page for a number that nobody has, and for one that is not for everybody. */
    Page missing(Visit visit, String number, FormErrors errors) {
        boolean refused = visit.query("selesai").filter("pin"::equals).isPresent();
        return Page.of(Templates.missing(visit.frame(Section.TRACK), number, errors, refused))
                .withStatus(errors.any() ? 422 : 404);
    }

    /** What a form is sent under, so that it counts once. */
    String newKey() {
        return keys.next();
    }

    static String address(String number, String done) {
        return PinKeeper.PATH + "?nomor=" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "&selesai=" + done;
    }

    static boolean isMissing(Throwable failure) {
        return codeOf(failure).filter(code -> code == ProblemCode.NOT_FOUND).isPresent();
    }

    static boolean isNoNumber(Throwable failure) {
        return codeOf(failure)
                .filter(code -> code == ProblemCode.NUMBER_MALFORMED || code == ProblemCode.NUMBER_MISTYPED)
                .isPresent();
    }

    static String said(Visit visit, Throwable failure) {
        return ((Problem) failure).text().in(visit.language());
    }

    private static Optional<ProblemCode> codeOf(Throwable failure) {
        return failure instanceof Problem problem ? Optional.of(problem.code()) : Optional.empty();
    }
}
