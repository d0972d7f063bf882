package id.sigap.door.portal.send;

import id.sigap.door.portal.form.FormKeys;
import id.sigap.door.portal.page.Page;
import id.sigap.door.portal.page.Section;
import id.sigap.door.portal.page.Visit;
import id.sigap.door.portal.send.SendTemplates.Done;
import id.sigap.door.web.Incidents;
import id.sigap.platform.waits.WaitSettings;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Area;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.PlacedArea;
import id.sigap.ticket.ReceiptView;
import id.sigap.ticket.Visibility;
import id.sigap.ticket.intake.TicketIntake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends a report, once, however often the form is sent: by its key. Whatever goes wrong is told on the page that it was sent from,
 * with all that was typed; sent again from there it is the same report.
 */
@ApplicationScoped
class Sending {

    private static final int TOO_MANY = 429;
    private static final int AWAY = 503;

    private final TicketIntake intake;
    private final Reviewing reviewing;
    private final StepPages pages;
    private final ReferenceData reference;
    private final FormKeys keys;
    private final Incidents incidents;
    private final Duration longest;

    Sending(
            TicketIntake intake,
            Reviewing reviewing,
            StepPages pages,
            ReferenceData reference,
            FormKeys keys,
            Incidents incidents,
            WaitSettings waits) {
        this.intake = intake;
        this.reviewing = reviewing;
        this.pages = pages;
        this.reference = reference;
        this.keys = keys;
        this.incidents = incidents;
        // Before the whole request is given up, which would be told without the form.
        this.longest = waits.call().multipliedBy(9).dividedBy(10);
    }

    Uni<Page> send(Visit visit, Draft draft) {
        return intake.submit(visit.viewer(), draft.submission(), visit.network())
                .ifNoItem()
                .after(longest)
                .fail()
                .map(receipt -> done(visit, draft, receipt))
                .onFailure()
                .recoverWithItem(failure ->
                        notSent(visit, draft, incidents.explain(failure).problem()));
    }

    private Page notSent(Visit visit, Draft draft, Problem why) {
        if (why.code() == ProblemCode.CLIENT_KEY_REUSED) {
            // What is sent next is another report, and says so.
            return review(visit, draft.under(keys.next()), List.of(), visit.say("send_key_reused"))
                    .withStatus(StepPages.REFUSED);
        }
        if (why.code().kind() == ProblemCode.Kind.RULE) {
            boolean keyless = why.all().stream().anyMatch(each -> each.code() == ProblemCode.CLIENT_KEY_INVALID);
            return review(visit, keyless ? draft.under(keys.next()) : draft, Refused.of(why), null)
                    .withStatus(StepPages.REFUSED);
        }
        why.retryAfter()
                .ifPresent(seconds -> visit.context().response().putHeader("Retry-After", Long.toString(seconds)));
        return why.code() == ProblemCode.RATE_LIMITED
                ? review(visit, draft, List.of(), limited(visit, why)).withStatus(TOO_MANY)
                : review(visit, draft, List.of(), visit.say("send_away")).withStatus(AWAY);
    }

    private static String limited(Visit visit, Problem why) {
        long minutes = why.retryAfter().orElse(60) / 60 + 1;
        return visit.say("send_limited", minutes);
    }

    private Page review(Visit visit, Draft draft, List<Refused.Fault> faults, @Nullable String alert) {
        return reviewing.page(visit, draft, pages.steps(), faults, alert);
    }

    private Page done(Visit visit, Draft draft, ReceiptView receipt) {
        @Nullable PlacedArea area = receipt.ticket().area();
        Done done = new Done(
                draft.key(),
                receipt.number(),
                receipt.pin(),
                receipt.replayed(),
                receipt.ticket().visibility() == Visibility.PUBLIC,
                reference
                        .book()
                        .area(area == null ? null : area.code())
                        .map(Area::name)
                        .orElse(""),
                pages.steps().name(draft.category()),
                pages.steps().workingDays(draft.category()),
                receipt.leftOut().stream()
                        .map(each -> new Problem(each.code(), null, each.limit())
                                .text()
                                .in(visit.language()))
                        .distinct()
                        .toList());
        return Page.of(SendTemplates.done(visit.frame(Section.SEND), done)).forOneReader();
    }
}
