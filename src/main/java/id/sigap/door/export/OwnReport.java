package id.sigap.door.export;

import id.sigap.access.Role;
import id.sigap.reference.Point;
import id.sigap.reference.question.Answered;
import id.sigap.ticket.CommentView;
import id.sigap.ticket.DisclosureView;
import id.sigap.ticket.PhotoView;
import id.sigap.ticket.StepView;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.privacy.OwnDataView;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All of one report for whoever reported it: what they are shown of it, what is kept beside it, and whom it was shown to. */
final class OwnReport {

    private OwnReport() {}

    static JsonObject of(TicketView ticket, OwnDataView own) {
        JsonObject json = new JsonObject()
                .put("number", ticket.number())
                .put("status", ticket.status().name())
                .put("visibility", ticket.visibility().name())
                .put("category", ticket.category())
                .put("area", map(ticket.area(), area -> area.code()))
                .put("point", map(ticket.exactPoint(), OwnReport::point))
                .put("address", ticket.address())
                .put("description", ticket.description())
                .put("publicDescription", ticket.redaction())
                .put("answers", each(ticket.answers(), OwnReport::answer))
                .put("channel", ticket.channel())
                .put("submittedAt", text(ticket.submittedAt()))
                .put("dueOn", map(ticket.deadline(), due -> text(due.dueOn())))
                .put("listedFrom", text(ticket.listedFrom()))
                .put("rating", ticket.rating())
                .put("disputePending", ticket.dispute())
                .put("erasure", text(ticket.erasure()))
                .put("steps", each(ticket.steps(), OwnReport::step))
                .put("comments", each(ticket.comments(), OwnReport::comment))
                .put("photos", each(ticket.reportPhotos(), OwnReport::photo))
                .put("shownTo", each(own.shownTo(), OwnReport::shown));
        DisclosureView contact = own.contact();
        return contact == null ? json : json.put("contact", contact(contact));
    }

    private static JsonObject point(Point point) {
        return new JsonObject().put("latitude", point.latitude()).put("longitude", point.longitude());
    }

    private static JsonObject contact(DisclosureView contact) {
        return new JsonObject()
                .put("anonymous", contact.anonymous())
                .put("name", contact.name())
                .put("phone", contact.phone())
                .put("email", contact.email());
    }

    private static JsonObject step(StepView step) {
        return new JsonObject()
                .put("action", text(step.action()))
                .put("status", step.status().name())
                .put("unit", step.unit())
                .put("note", step.note())
                .put("photos", each(step.photos(), OwnReport::photo))
                .put("at", text(step.at()));
    }

    private static JsonObject answer(Answered answered) {
        return new JsonObject().put("question", answered.question().code()).put("value", answered.value());
    }

    private static JsonObject comment(CommentView comment) {
        return new JsonObject().put("body", comment.body()).put("at", text(comment.at()));
    }

    private static JsonObject photo(PhotoView photo) {
        return new JsonObject()
                .put("id", photo.id().toString())
                .put("kind", photo.kind().name())
                .put("width", photo.width())
                .put("height", photo.height());
    }

    private static JsonObject shown(OwnDataView.Shown shown) {
        JsonObject json = new JsonObject()
                .put("what", shown.what().name())
                .put(
                        "roles",
                        new JsonArray(
                                shown.roles().stream().sorted().map(Role::name).toList()));
        return shown.day() == null ? json : json.put("day", shown.day().toString());
    }

    private static <T> JsonArray each(List<T> values, Function<T, JsonObject> mapper) {
        return new JsonArray(values.stream().map(mapper).toList());
    }

    private static <T, R> @Nullable R map(@Nullable T value, Function<T, @Nullable R> mapper) {
        return value == null ? null : mapper.apply(value);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
