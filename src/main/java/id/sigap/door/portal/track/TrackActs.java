package id.sigap.door.portal.track;

import id.sigap.door.portal.page.Form;
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
import id.sigap.ticket.OutcomeView;
import id.sigap.ticket.Submission.Location;
import id.sigap.ticket.TicketCommand;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.TicketRef.GivenPin;
import id.sigap.ticket.journey.TicketHandling;
import id.sigap.ticket.journey.TicketReports;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /lacak/pin}, and what a PIN opens. The number and the PIN stand in the body. Each form takes the PIN itself, too: for
 * those whose half hour is over while they write, and for browsers that keep nothing.
 */
@ApplicationScoped
class TrackActs {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        private Templates() {}

        static native TemplateInstance again(Frame frame, String number, Act act, Typed typed);
    }

    private final Pages pages;
    private final TrackPage track;
    private final PinKeeper pins;
    private final TicketReports reports;
    private final TicketHandling handling;
    private final RateLimit limit;

    TrackActs(
            Pages pages,
            TrackPage track,
            PinKeeper pins,
            TicketReports reports,
            TicketHandling handling,
            RateLimit limit) {
        this.pages = pages;
        this.track = track;
        this.pins = pins;
        this.reports = reports;
        this.handling = handling;
        this.limit = limit;
    }

    void register(@Observes Router router) {
        pages.post(router, "/lacak/pin", "track-pin", this::open);
        pages.post(router, "/lacak/tutup", "track-close", this::close);
        for (Act act : Act.values()) {
            String name = "track-" + act.name().toLowerCase(Locale.ROOT);
            pages.post(router, "/lacak/" + act.path(), name, visit -> act(visit, act));
        }
    }

    private Uni<Page> open(Visit visit) {
        String number = visit.form().text("nomor").strip();
        @Nullable GivenPin pin = GivenPin.of(visit.form().text("pin"), visit.network());
        if (pin == null) {
            FormErrors errors = FormErrors.none().add("pin", visit.say("track_pin_missing"));
            return Uni.createFrom().item(track.missing(visit, number, errors));
        }
        return track.look(visit, number, pin, TrailPart.NONE)
                .map(view ->
                        Page.to(TrackPage.address(view.number(), "pin")).with(pins.keep(visit, view.number(), pin)))
                .onFailure(failure -> TrackPage.isMissing(failure) || TrackPage.isNoNumber(failure))
                .recoverWithItem(failure -> track.missing(
                        visit,
                        number,
                        TrackPage.isMissing(failure)
                                ? FormErrors.none().add("pin", visit.say("track_pin_wrong"))
                                : FormErrors.none().add("nomor", TrackPage.said(visit, failure))));
    }

    private Uni<Page> close(Visit visit) {
        String number = visit.form().text("nomor").strip();
        return Uni.createFrom().item(Page.to(TrackPage.address(number, "tutup")).with(pins.forget(visit, number)));
    }

    private Uni<Page> act(Visit visit, Act act) {
        Form form = visit.form();
        String number = form.text("nomor").strip();
        @Nullable GivenPin typedPin = GivenPin.of(form.text("pin"), visit.network());
        @Nullable GivenPin pin = typedPin == null ? pins.of(visit, number) : typedPin;
        if (pin == null) {
            String key = form.has("pin") ? "track_pin_missing" : "track_pin_over";
            return Uni.createFrom().item(again(visit, number, act, "pin", visit.say(key)));
        }
        return Uni.createFrom()
                .deferred(() -> {
                    limit.require(Lane.LOOKUP, visit.network());
                    return done(visit, act, new TicketRef(null, number, pin), form);
                })
                .map(refused -> {
                    if (refused != null) {
                        throw new Problem(refused);
                    }
                    return Page.to(TrackPage.address(number, act.path())).with(pins.keep(visit, number, pin));
                })
                .onFailure(TrackActs::isToldInPlace)
                .recoverWithUni(failure -> told(visit, act, number, pin, (Problem) failure));
    }

    private Uni<@Nullable ProblemCode> done(Visit visit, Act act, TicketRef ref, Form form) {
        @Nullable String text = form.given("teks");
        TicketCommand command = act.command().withNote(text);
        return switch (act) {
            case COMMENT ->
                reports.comment(visit.viewer(), ref, form.text("teks"), form.given("kunci"))
                        .replaceWith((ProblemCode) null);
            case COMPLETE -> perform(visit, ref, form.text("versi"), command.at(place(form)));
            case RATE -> perform(visit, ref, null, command.withAmount(stars(visit, form)));
            case DISPUTE -> perform(visit, ref, null, command);
        };
    }

    private Uni<@Nullable ProblemCode> perform(
            Visit visit, TicketRef ref, @Nullable String version, TicketCommand command) {
        return handling.perform(visit.viewer(), ref, version, command).map(TrackActs::refusal);
    }

    private static @Nullable ProblemCode refusal(OutcomeView outcome) {
        return outcome.refusal() == null ? null : outcome.refusal().code();
    }

    private static @Nullable Location place(Form form) {
        @Nullable String address = form.given("alamat");
        return address == null ? null : new Location(null, null, null, address);
    }

    private static int stars(Visit visit, Form form) {
        String text = form.text("bintang");
        if (!text.matches("[1-5]")) {
            throw new Problem(ProblemCode.STARS_OUT_OF_RANGE, "bintang");
        }
        return Integer.parseInt(text);
    }

    /** What passes by itself, or is nobody's fault here, is a page of its own. */
    private static boolean isToldInPlace(Throwable failure) {
        return failure instanceof Problem problem
                && switch (problem.code()) {
                    case RATE_LIMITED, BUSY, UNAVAILABLE, OUTCOME_UNKNOWN, INTERNAL -> false;
                    default -> true;
                };
    }

    /** The form once more, with what stood in it, on the report's own page; where that is not to be seen, by itself. */
    private Uni<Page> told(Visit visit, Act act, String number, GivenPin pin, Problem problem) {
        if (problem.code() == ProblemCode.NOT_FOUND) {
            return Uni.createFrom().item(again(visit, number, act, "pin", visit.say("track_pin_wrong")));
        }
        String field = act.path() + "-" + (act == Act.RATE && isAboutStars(problem) ? "bintang" : "teks");
        FormErrors errors = FormErrors.none().add(field, problem.text().in(visit.language()));
        Typed typed = new Typed(act, visit.form(), errors, track.newKey());
        return track.report(visit, number, pin, typed)
                .map(page -> page.withStatus(422))
                .onFailure(failure -> TrackPage.isMissing(failure) || TrackPage.isNoNumber(failure))
                .recoverWithItem(() -> again(visit, number, act, "pin", visit.say("track_pin_wrong")));
    }

    private static boolean isAboutStars(Problem problem) {
        return problem.code() == ProblemCode.STARS_OUT_OF_RANGE;
    }

    private Page again(Visit visit, String number, Act act, String field, String text) {
        Typed typed = new Typed(act, visit.form(), FormErrors.none().add(field, text), track.newKey());
        return Page.of(Templates.again(visit.frame(Section.TRACK), number, act, typed))
                .forOneReader()
                .withStatus(422);
    }
}
