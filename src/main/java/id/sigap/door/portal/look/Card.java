package id.sigap.door.portal.look;

import id.sigap.problem.LocalizedText;
import id.sigap.reference.Area;
import id.sigap.reference.Point;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.PhotoView;
import id.sigap.ticket.PlacedArea;
import id.sigap.ticket.TicketView;
import id.sigap.workflow.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report in the list.
 *
 * @param mark its number on the map; 0 if it is not on it
 * @param place the urban village and the sub-district it lies in; null for one without a place
 * @param point as precisely as everybody may know
 */
record Card(
        int mark,
        String number,
        LocalizedText category,
        Status status,
        @Nullable String words,
        @Nullable String place,
        @Nullable PhotoView photo,
        @Nullable Point point) {

    static Card of(TicketView view, ReferenceBook book) {
        String category = view.category();
        List<PhotoView> photos = view.reportPhotos();
        return new Card(
                0,
                view.number(),
                book.category(category).map(found -> found.name()).orElse(new LocalizedText(category, category)),
                view.status(),
                view.description(),
                place(view.area(), book),
                photos.isEmpty() ? null : photos.get(0),
                view.approximatePoint());
    }

    Card marked(int other) {
        return new Card(other, number, category, status, words, place, photo, point);
    }

    private static @Nullable String place(@Nullable PlacedArea placed, ReferenceBook book) {
        Area village = book.area(placed == null ? null : placed.code()).orElse(null);
        if (village == null) {
            return null;
        }
        return book.area(village.parentCode())
                .map(above -> village.name() + ", " + above.name())
                .orElse(village.name());
    }
}
