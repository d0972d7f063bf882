package id.sigap.demo;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.identity.PersonKeys;
import id.sigap.reference.admin.EditRequest;
import id.sigap.reference.admin.EditView;
import id.sigap.reference.admin.ReferenceKind;
import id.sigap.reference.admin.ReferenceLog;
import id.sigap.reference.wording.NoticeAdmin;
import id.sigap.reference.wording.QuestionAdmin;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Says and asks in dev mode what an administrator would: each kind once, and never again what somebody has edited since. Blocks: at
 * start nobody waits.
 */
@IfBuildProfile("dev")
@ApplicationScoped
class DemoWording {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String REASON = "Data contoh";

    private final NoticeAdmin notices;
    private final QuestionAdmin questions;
    private final ReferenceLog log;
    private final PersonKeys persons;
    private final DemoClock clock;

    DemoWording(NoticeAdmin notices, QuestionAdmin questions, ReferenceLog log, PersonKeys persons, DemoClock clock) {
        this.notices = notices;
        this.questions = questions;
        this.log = log;
        this.persons = persons;
        this.clock = clock;
    }

    /** How many things were said. */
    int make() {
        Viewer admin = new Viewer(persons.of("demo"), Set.of(Role.ADMIN), null, Set.of(), null, null);
        return each(
                        admin,
                        ReferenceKind.EMERGENCY_NOTICE,
                        Wording.EMERGENCIES,
                        (draft, request) -> notices.setEmergency(admin, request, draft))
                + each(
                        admin,
                        ReferenceKind.QUESTION_SET,
                        Wording.QUESTIONS,
                        (draft, request) -> questions.ask(admin, request, draft))
                + each(
                        admin,
                        ReferenceKind.DAY_NOTICE,
                        List.of(Wording.notice(LocalDate.now(clock))),
                        (draft, request) -> notices.setDayNotice(admin, request, draft));
    }

    /** An edit, asked for with the version that it follows. */
    private interface Edit<T> {
        Uni<EditView> of(T draft, EditRequest request);
    }

    private <T> int each(Viewer admin, ReferenceKind kind, List<T> drafts, Edit<T> edit) {
        if (!await(log.list(admin, kind, null, 1, null)).entries().isEmpty()) {
            return 0;
        }
        for (T draft : drafts) {
            String version = await(log.version(admin)).version();
            await(edit.of(draft, new EditRequest(version, REASON, false, null)));
        }
        return drafts.size();
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
