package id.sigap.door.portal.page;

import id.sigap.problem.Language;
import id.sigap.problem.Problem;
import id.sigap.reference.ReferenceData;
import id.sigap.reference.notice.DayNotice;
import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Makes what stands around a page. */
@ApplicationScoped
class Frames {

    private final Assets assets;
    private final ReferenceData reference;
    private final Clock clock;
    private final boolean dev;

    Frames(Assets assets, ReferenceData reference, Clock clock) {
        this.assets = assets;
        this.reference = reference;
        this.clock = clock;
        this.dev = LaunchMode.current().isDevOrTest();
    }

    Frame of(Language language, String here, Section section) {
        return new Frame(language, here, section, assets.styles(), notices(), dev);
    }

    /** None while this instance does not know the time: a page that says so has to be framed, too. */
    private List<Frame.Notice> notices() {
        try {
            return reference.book().notices().on(LocalDate.now(clock)).stream()
                    .map(notice -> new Frame.Notice(notice.text(), notice.severity() != DayNotice.Severity.INFO))
                    .toList();
        } catch (Problem unknown) {
            return List.of();
        }
    }
}
