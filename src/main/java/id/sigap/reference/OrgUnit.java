package id.sigap.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agency, office or part of one: what can have a report.
 *
 * @param areaCode the area it is the office of, or works in
 * @param bureau whether it is the Governance Bureau; one is
 * @param attended whether it has an officer who can act; if not, the Bureau may stand in
 * @param successorCode the unit that acts for it once it is closed; null if none is named
 */
public record OrgUnit(
        String code,
        String name,
        @Nullable String parentCode,
        String kind,
        @Nullable String areaCode,
        boolean bureau,
        boolean attended,
        Validity validity,
        @Nullable String successorCode) {

    /** Without a successor. */
    public OrgUnit(
            String code,
            String name,
            @Nullable String parentCode,
            String kind,
            @Nullable String areaCode,
            boolean bureau,
            boolean attended,
            Validity validity) {
        this(code, name, parentCode, kind, areaCode, bureau, attended, validity, null);
    }

    /** Whether its last day is over. */
    public boolean isClosed(LocalDate day) {
        return validity.to() != null && day.isAfter(validity.to());
    }
}
