package id.sigap.ticket.report;

import id.sigap.reference.Channel;
import id.sigap.reference.PlaceSource;
import id.sigap.reference.ReferenceBook;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The place of a report: point, urban village and address, as far as they are known. */
@Embeddable
@NullUnmarked // filled by Hibernate
public class Place {

    @Enumerated(EnumType.STRING)
    private PlaceSource placeSource;

    private String areaCode;
    private Double latitude;
    private Double longitude;
    private String address;

    Place() {}

    public Place(
            PlaceSource source,
            @Nullable String areaCode,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String address) {
        this.placeSource = source;
        this.areaCode = areaCode;
        this.latitude = latitude;
        this.longitude = longitude;
        this.address = address;
    }

    /** The same place, said to be in another urban village. */
    Place in(String area, PlaceSource source) {
        return new Place(source, area, latitude, longitude, address);
    }

    /**
     * The same place with what its reporter says of it now; what they do not say stays. An urban village that was worked out from
     * the point follows a new point, one that somebody named stays until another is named.
     */
    Place corrected(Place now) {
        boolean moved =
                now.placeSource == PlaceSource.CHOSEN || (now.latitude != null && placeSource != PlaceSource.CHOSEN);
        return new Place(
                moved ? now.placeSource : placeSource,
                moved ? now.areaCode : areaCode,
                now.latitude == null ? latitude : now.latitude,
                now.longitude == null ? longitude : now.longitude,
                now.address == null ? address : now.address);
    }

    /** Who has a report of this place first: the office of the urban village; without one, or where the channel says so, the Bureau. */
    public String firstHolder(Channel channel, ReferenceBook book) {
        return channel.firstReceiver() == Channel.FirstReceiver.BUREAU
                ? book.bureau()
                : book.officeOf(areaCode).orElse(book.bureau());
    }

    public PlaceSource source() {
        return placeSource;
    }

    @Nullable
    public String areaCode() {
        return areaCode;
    }

    @Nullable
    public Double latitude() {
        return latitude;
    }

    @Nullable
    public Double longitude() {
        return longitude;
    }

    @Nullable
    public String address() {
        return address;
    }
}
