package id.sigap.door.portal.send;

import id.sigap.door.portal.form.FormPhotos;
import id.sigap.door.portal.page.Page;
import id.sigap.door.portal.page.Pages;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * {@code /lapor}: the form by which anybody reports something, a page for each question. It is sent from page to page with all that
 * was filled in, so that it works without a script and without cookies, and the service keeps nothing of it.
 */
@ApplicationScoped
class SendRoute {

    static final String PATH = "/lapor";

    private final Pages pages;
    private final Choosing choosing;
    private final SendFlow flow;
    private final FormPhotos photos;

    SendRoute(Pages pages, Choosing choosing, SendFlow flow, FormPhotos photos) {
        this.pages = pages;
        this.choosing = choosing;
        this.flow = flow;
        this.photos = photos;
    }

    void register(@Observes Router router) {
        pages.get(router, PATH, "send", choosing::begin);
        pages.post(
                router,
                PATH + "/masalah",
                "send-category",
                visit -> choosing.again(visit, DraftForm.read(visit.form())));
        for (Step step : Step.values()) {
            if (step == Step.TELL) {
                pages.upload(router, step.address(), "send-tell", visit -> photos.take(visit)
                        .chain(taken -> flow.told(visit.with(taken.form()), taken)));
            } else {
                pages.post(router, step.address(), "send-" + step.path(), visit -> flow.answer(visit, step));
            }
            // Whoever reads such an address was on the page that answered a form, and has come back without it.
            pages.get(router, step.address(), "send-again", visit -> Uni.createFrom()
                    .item(Page.to(PATH)));
        }
        pages.get(router, PATH + "/masalah", "send-again", visit -> Uni.createFrom()
                .item(Page.to(PATH)));
    }
}
