package id.sigap.door.portal.kit;

import id.sigap.door.portal.page.FormErrors;
import id.sigap.door.portal.page.Frame;
import id.sigap.door.portal.page.Page;
import id.sigap.door.portal.page.Pages;
import id.sigap.door.portal.page.Section;
import id.sigap.door.portal.page.Visit;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.workflow.Status;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;

/** {@code GET /_komponen}, in dev mode and in tests; elsewhere there is no such page. */
@ApplicationScoped
class KitPage {

    private static final List<String> ICONS = List.of(
            "waiting", "work", "done", "refused", "check", "moved", "lock", "pin", "unit", "speech", "photo", "star",
            "search", "info", "warning", "plus", "keep", "theme", "back", "file", "phone", "print");

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        private Templates() {}

        static native TemplateInstance kit(Frame frame, List<Status> states, List<String> icons, FormErrors errors);
    }

    private final Pages pages;

    KitPage(Pages pages) {
        this.pages = pages;
    }

    void register(@Observes Router router) {
        if (LaunchMode.current().isDevOrTest()) {
            pages.get(router, "/_komponen", "kit", this::show);
            pages.get(router, "/_komponen/galat/:code", "kit", this::fail);
        }
    }

    private Uni<Page> show(Visit visit) {
        FormErrors errors = FormErrors.none()
                .add("kit-galat", visit.say("kit_field_wrong"))
                .add("kit-pilih", visit.say("kit_choice_wrong"));
        return Uni.createFrom()
                .item(Page.of(Templates.kit(visit.frame(Section.NONE), List.of(Status.values()), ICONS, errors)));
    }

    /** How a refusal looks that has a page of its own. */
    private Uni<Page> fail(Visit visit) {
        throw switch (String.valueOf(visit.pathPart("code"))) {
            case "429" -> Problem.limited(Duration.ofMinutes(4));
            case "503" -> Problem.later(ProblemCode.UNAVAILABLE, Duration.ofSeconds(2));
            case "500" -> new IllegalStateException("asked for by a test");
            case "413" -> new Problem(ProblemCode.BODY_TOO_LARGE);
            case "403" -> new Problem(ProblemCode.FORBIDDEN);
            default -> new Problem(ProblemCode.NOT_FOUND);
        };
    }
}
