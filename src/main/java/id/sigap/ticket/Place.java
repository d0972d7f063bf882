package id.sigap.ticket;

import id.sigap.reference.PlaceSource;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Where a report is about, as far as its sender said. */
@Embeddable
@NullUnmarked // filled by Hibernate
class Place {

    @Enumerated(EnumType.STRING)
    private PlaceSource placeSource;

    private String areaCode;
    private Double latitude;
    private Double longitude;
    private String address;

    Place() {}

    Place(
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

    PlaceSource source() {
        return placeSource;
    }

    @Nullable
    String areaCode() {
        return areaCode;
    }

    @Nullable
    Double latitude() {
        return latitude;
    }

    @Nullable
    Double longitude() {
        return longitude;
    }

    @Nullable
    String address() {
        return address;
    }
}
