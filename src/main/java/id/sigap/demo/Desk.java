package id.sigap.demo;

import id.sigap.access.Viewer;
import id.sigap.deadline.WorkingCalendar;
import id.sigap.demo.PlannedReport.Event;
import id.sigap.demo.PlannedReport.Way;
import id.sigap.platform.limit.RateLimitKey;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Area;
import id.sigap.reference.Point;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.ReceiptView;
import id.sigap.ticket.Submission;
import id.sigap.ticket.Submission.Contact;
import id.sigap.ticket.Submission.Location;
import id.sigap.ticket.TicketCommand;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.intake.TicketIntake;
import id.sigap.ticket.journey.TicketHandling;
import id.sigap.ticket.journey.TicketReports;
import id.sigap.ticket.photos.PhotoUploads;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases, one call after the other, on the day that the clock is set to. Blocks: at start nobody waits. */
@IfBuildProfile("dev")
@ApplicationScoped
class Desk {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** No photo has this id. */
    private static final UUID NO_PHOTO = new UUID(0, 0);

    private final TicketIntake intake;
    private final TicketHandling handling;
    private final PhotoUploads photos;
    private final TicketReports reports;
    private final ReferenceData reference;
    private final DemoClock clock;

    Desk(
            TicketIntake intake,
            TicketHandling handling,
            PhotoUploads photos,
            TicketReports reports,
            ReferenceData reference,
            DemoClock clock) {
        this.intake = intake;
        this.handling = handling;
        this.photos = photos;
        this.reports = reports;
        this.reference = reference;
        this.clock = clock;
    }

    /** Sets the clock to when it happens, and gives that day. */
    LocalDate goTo(Event event) {
        clock.goOn();
        LocalDate day = LocalDate.now(clock);
        WorkingCalendar calendar = reference.book().calendar();
        for (int left = event.daysAgo(); left > 0; ) {
            day = day.minusDays(1);
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        clock.standAt(
                day.atStartOfDay(clock.getZone()).plusMinutes(event.minute()).toInstant());
        return day;
    }

    /**
     * Whether a report was made before, whatever photos it came with: sent with a photo that is none, it is known again by
     * its key if it is there, and refused before anything is stored if it is not.
     */
    boolean has(Viewer sender, PlannedReport report) {
        return await(intake.submit(sender, submission(report, List.of(NO_PHOTO)), counted(report))
                .map(receipt -> true)
                .onFailure(Problem.class)
                .recoverWithItem(refusal -> refusal.code() == ProblemCode.CLIENT_KEY_REUSED));
    }

    ReceiptView submit(Viewer sender, PlannedReport report, List<UUID> uploads) {
        return await(intake.submit(sender, submission(report, uploads), counted(report)));
    }

    /** Each for itself: months of reports are made within seconds, by few people. */
    private static RateLimitKey counted(PlannedReport report) {
        return RateLimitKey.of("demo " + report.key());
    }

    void perform(Viewer viewer, TicketRef ref, TicketCommand command) {
        await(handling.perform(viewer, ref, null, command));
    }

    void comment(Viewer viewer, TicketRef ref, String text) {
        await(reports.comment(viewer, ref, text, null));
    }

    /** A new picture that this viewer has taken. */
    UUID photo(Viewer viewer, int seed) {
        return await(photos.upload(viewer, Picture.of(seed), null)).id();
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }

    private Submission submission(PlannedReport report, List<UUID> uploads) {
        boolean citizen = report.sender().way() == Way.CITIZEN;
        Contact contact = new Contact(report.reporter(), report.phone(), null);
        return new Submission(
                report.key(),
                citizen ? "JAKI" : report.sender().name(),
                report.scene().category(),
                report.description(),
                place(report, citizen ? label(report.area()) : null),
                report.open(),
                citizen ? null : contact,
                citizen ? contact : null,
                report.anonymous(),
                uploads);
    }

    private static Location place(PlannedReport report, @Nullable Point label) {
        return new Location(
                label == null ? null : label.latitude() + report.north(),
                label == null ? null : label.longitude() + report.east(),
                report.area(),
                report.address());
    }

    /** The app sends a point, the other ways have words alone. */
    private @Nullable Point label(String area) {
        return reference.book().area(area).map(Area::label).orElse(null);
    }
}
