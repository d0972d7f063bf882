package id.sigap.reference;

import org.jspecify.annotations.Nullable;

/**
 * An agency, office or part of one: what can have a report.
 *
 * @param areaCode the area it is the office of, or works in
 */
public record OrgUnit(
        String code,
        String name,
        @Nullable String parentCode,
        String kind,
        @Nullable String areaCode,
        Validity validity) {}
