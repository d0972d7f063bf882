package id.sigap.reference;

import org.jspecify.annotations.Nullable;

/**
 * An agency, office or part of one: what can have a report.
 *
 * @param areaCode the area it is the office of, or works in
 * @param attended whether it has an officer who can act; if not, the Bureau may stand in
 */
public record OrgUnit(
        String code,
        String name,
        @Nullable String parentCode,
        String kind,
        @Nullable String areaCode,
        boolean attended,
        Validity validity) {}
