package id.sigap.demo;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.identity.PersonKeys;
import id.sigap.reference.admin.EditRequest;
import id.sigap.reference.admin.ReferenceLog;
import id.sigap.reference.question.QuestionKind;
import id.sigap.reference.wording.EmergencyDraft;
import id.sigap.reference.wording.NoticeAdmin;
import id.sigap.reference.wording.QuestionAdmin;
import id.sigap.reference.wording.QuestionDraft;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the demo city says and asks is what an administrator may say and ask, and its reports can be made all the same. */
@QuarkusTest
class WordingIT {

    @Inject
    NoticeAdmin notices;

    @Inject
    QuestionAdmin questions;

    @Inject
    ReferenceLog log;

    @Inject
    PersonKeys persons;

    @Test
    void allOfItIsTaken() {
        Viewer admin = new Viewer(persons.of("demo"), Set.of(Role.ADMIN), null, Set.of(), null, null);
        EditRequest request = new EditRequest(await(log.version(admin)).version(), "Uji", true, null);
        LocalDate today = LocalDate.ofInstant(TestClock.START, ZoneId.of("Asia/Jakarta"));
        Stream.of(
                        Wording.EMERGENCIES.stream().map(draft -> notices.setEmergency(admin, request, draft)),
                        Wording.QUESTIONS.stream().map(draft -> questions.ask(admin, request, draft)),
                        Stream.of(notices.setDayNotice(admin, request, Wording.notice(today))))
                .flatMap(edits -> edits)
                .forEach(edit -> assertEquals(1, await(edit).changes().size(), "one row each, and none that is there"));
    }

    @Test
    void noReportOfTheDemoIsRefusedForIt() {
        Set<String> reported = Stream.of(Scenes.ROADS, Scenes.WATER, Scenes.OTHERS)
                .flatMap(List::stream)
                .map(Scenes.Scene::category)
                .collect(toSet());
        assertEquals(
                Set.of(),
                Wording.EMERGENCIES.stream()
                        .map(EmergencyDraft::categoryCode)
                        .filter(reported::contains)
                        .collect(toSet()));
        assertEquals(
                List.of(),
                asked().filter(QuestionDraft::required).map(QuestionDraft::code).toList());
    }

    @Test
    void everyKindOfQuestionIsAsked() {
        assertEquals(
                Set.of(QuestionKind.values()), asked().map(QuestionDraft::kind).collect(toSet()));
    }

    private static Stream<QuestionDraft> asked() {
        return Wording.QUESTIONS.stream().flatMap(list -> list.questions().stream());
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }
}
