package id.sigap.door.portal.track;

import id.sigap.door.portal.form.FormPhotos;
import id.sigap.door.portal.form.PhotoField;
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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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

        static native TemplateInstance again(Frame frame, String number, Act act, Typed typed, PhotoField.Most most);
    }

    private static final int REFUSED = 422;

    private final Pages pages;
    private final TrackPage track;
    private final PinKeeper pins;
    private final TicketReports reports;
    private final TicketHandling handling;
    private final FormPhotos photos;
    private final RateLimit limit;

    TrackActs(
            Pages pages,
            TrackPage track,
            PinKeeper pins,
            TicketReports reports,
            TicketHandling handling,
            FormPhotos photos,
            RateLimit limit) {
        this.pages = pages;
        this.track = track;
        this.pins = pins;
        this.reports = reports;
        this.handling = handling;
        this.photos = photos;
        this.limit = limit;
    }

    void register(@Observes Router router) {
        pages.post(router, "/lacak/pin", "track-pin", this::open);
        pages.post(router, "/lacak/tutup", "track-close", this::close);
        for (Act act : Act.values()) {
            String name = "track-" + act.name().toLowerCase(Locale.ROOT);
            String path = PinKeeper.PATH + "/" + act.path();
            if (act.withPhotos()) {
                pages.upload(router, path, name, visit -> photos.take(visit)
                        .chain(taken -> pages.seated(() -> withPhotos(visit.with(taken.form()), act, taken))));
            } else {
                pages.post(router, path, name, visit -> act(visit, act));
            }
        }
    }

    private Uni<Page> open(Visit visit) {
        String number = number(visit);
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
        String number = number(visit);
        return Uni.createFrom().item(Page.to(TrackPage.address(number, "tutup")).with(pins.forget(visit, number)));
    }

    /** The photo came before anything else is asked: whatever is wrong, it is kept with the words. */
    private Uni<Page> withPhotos(Visit visit, Act act, FormPhotos.Taken taken) {
        String wrong = taken.wrong(visit);
        if (wrong == null && !taken.stays()) {
            return act(visit, act);
        }
        FormErrors errors = FormErrors.none();
        if (wrong != null) {
            errors.add(act.photoField(), wrong);
        }
        @Nullable GivenPin pin = pin(visit);
        return pin == null ? again(visit, act, pinMissing(visit, errors)) : shown(visit, act, pin, errors);
    }

    private @Nullable GivenPin pin(Visit visit) {
        @Nullable GivenPin typed = GivenPin.of(visit.form().text("pin"), visit.network());
        return typed == null ? pins.of(visit, number(visit)) : typed;
    }

    private static String number(Visit visit) {
        return visit.form().text("nomor").strip();
    }

    private static FormErrors pinMissing(Visit visit, FormErrors errors) {
        return errors.add("pin", visit.say(visit.form().has("pin") ? "track_pin_missing" : "track_pin_over"));
    }

    private Uni<Page> act(Visit visit, Act act) {
        Form form = visit.form();
        String number = number(visit);
        @Nullable GivenPin pin = pin(visit);
        if (pin == null) {
            return again(visit, act, pinMissing(visit, FormErrors.none()));
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
                .recoverWithUni(failure -> told(visit, act, pin, (Problem) failure));
    }

    private Uni<@Nullable ProblemCode> done(Visit visit, Act act, TicketRef ref, Form form) {
        @Nullable String text = form.given("teks");
        TicketCommand command = act.command().withNote(text).withPhotos(act.withPhotos() ? photos(form) : List.of());
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

    private static List<UUID> photos(Form form) {
        return PhotoField.ids(form.all(PhotoField.NAME)).stream()
                .map(UUID::fromString)
                .toList();
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

    /** What was refused, at the field that it is about. */
    private Uni<Page> told(Visit visit, Act act, GivenPin pin, Problem problem) {
        FormErrors errors = FormErrors.none();
        if (problem.code() == ProblemCode.NOT_FOUND) {
            return again(visit, act, errors.add("pin", visit.say("track_pin_wrong")));
        }
        errors.add(field(act, problem.code()), problem.text().in(visit.language()));
        return shown(visit, act, pin, errors);
    }

    private static String field(Act act, ProblemCode code) {
        return switch (code) {
            case STARS_OUT_OF_RANGE -> act == Act.RATE ? act.path() + "-bintang" : act.textField();
            case PHOTO_UNKNOWN, PHOTO_TOO_MANY -> act.withPhotos() ? act.photoField() : act.textField();
            default -> act.textField();
        };
    }

    /** The form once more, with what stood in it, on the report's own page; where that is not to be seen, by itself. */
    private Uni<Page> shown(Visit visit, Act act, GivenPin pin, FormErrors errors) {
        Typed typed = new Typed(act, visit.form(), errors, track.newKey());
        return track.report(visit, number(visit), pin, typed)
                .map(page -> errors.any() ? page.withStatus(REFUSED) : page)
                .onFailure(failure -> TrackPage.isMissing(failure) || TrackPage.isNoNumber(failure))
                .recoverWithUni(() -> again(visit, act, FormErrors.none().add("pin", visit.say("track_pin_wrong"))));
    }

    private Uni<Page> again(Visit visit, Act act, FormErrors errors) {
        Typed typed = new Typed(act, visit.form(), errors, track.newKey());
        return photos.most(visit)
                .map(most -> Page.of(Templates.again(visit.frame(Section.TRACK), number(visit), act, typed, most))
                        .forOneReader()
                        .withStatus(REFUSED));
    }
}
