package id.sigap.door.portal.send;

import id.sigap.door.portal.page.Form;
import id.sigap.door.portal.page.FormErrors;
import id.sigap.door.portal.page.Page;
import id.sigap.door.portal.page.Visit;
import id.sigap.reference.Point;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pin on the map: set by a touch, by where a phone is, or by the list; moved by arrows; seen from nearer or from farther away. */
@ApplicationScoped
class Pin {

    /** How a browser calls where somebody touched a picture. */
    private static final String TOUCH_X = "peta.x";

    private static final String TOUCH_Y = "peta.y";

    /** How many dots wide the map is that was touched. */
    private static final String WIDTH = "peta.lebar";

    /** As wide as it is drawn without a script. */
    static final int PLAIN_WIDTH = 320;

    private static final Set<String> ARROWS = Set.of("utara", "selatan", "barat", "timur");

    private static final String HERE = "titik";
    private static final String OF_LIST = "tunjukkan";
    private static final String GONE = "hapus-titik";

    private final StepPages pages;

    Pin(StepPages pages) {
        this.pages = pages;
    }

    boolean isMovedBy(Form form, String button) {
        return form.has(TOUCH_X)
                || ARROWS.contains(button)
                || Places.ZOOMS.containsKey(button)
                || Set.of(HERE, OF_LIST, GONE).contains(button);
    }

    Uni<Page> moved(Visit visit, Draft draft, String button) {
        return pages.places().chain(places -> moved(visit, draft, button, places));
    }

    private Uni<Page> moved(Visit visit, Draft draft, String button, Places places) {
        Form form = visit.form();
        @Nullable Point before = draft.spot().point();
        int zoom = Places.zoom(form, before);
        if (button.equals(GONE)) {
            return shown(visit, draft.in(draft.spot().at("", "")), Places.WHOLE_CITY);
        }
        if (Places.ZOOMS.containsKey(button)) {
            int other = zoom + Places.ZOOMS.get(button);
            return shown(visit, draft, Math.max(0, Math.min(other, Places.WHOLE_CITY)));
        }
        Optional<Point> point = point(form, draft, button, places, zoom);
        if (point.isEmpty()) {
            return pages.refused(
                    visit, Step.PLACE, draft, FormErrors.none().add(DraftForm.LATITUDE, visit.say("send_pin_nowhere")));
        }
        int then = ARROWS.contains(button) ? zoom : Places.closer(zoom);
        Draft at = draft.in(Places.at(draft.spot(), point.get()));
        return places.suggested(point.get()).isEmpty()
                ? pages.refused(
                        visit,
                        Step.PLACE,
                        draft,
                        FormErrors.none().add(DraftForm.LATITUDE, visit.say("send_pin_outside")))
                : shown(visit, at, then);
    }

    private static Optional<Point> point(Form form, Draft draft, String button, Places places, int zoom) {
        @Nullable Point before = draft.spot().point();
        if (button.equals(OF_LIST)) {
            return places.middle(draft.spot().area());
        }
        if (button.equals(HERE)) {
            return Optional.ofNullable(before);
        }
        if (ARROWS.contains(button)) {
            return Optional.ofNullable(before).map(at -> Places.pushed(at, zoom, button));
        }
        return places.touched(
                before, zoom, number(form, TOUCH_X, -1), number(form, TOUCH_Y, -1), number(form, WIDTH, PLAIN_WIDTH));
    }

    private static int number(Form form, String name, int otherwise) {
        String text = form.text(name);
        return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : otherwise;
    }

    private Uni<Page> shown(Visit visit, Draft draft, int zoom) {
        Map<String, List<String>> fields = new HashMap<>(visit.form().fields());
        fields.put("zoom", List.of(Integer.toString(zoom)));
        return pages.show(visit.with(new Form(fields)), Step.PLACE, draft);
    }
}
