package id.sigap.reference;

import org.jspecify.annotations.Nullable;

/**
 * An agency, office or part of one: what can have a report.
 *
 * @param areaCode the area it is the office of, or works in
 * @param bureau whether it is the Governance Bureau; one is
 * @param attended whether it has an officer who can act; if not, the Bureau may stand in
 */
public record OrgUnit(
        String code,
        String name,
        @Nullable String parentCode,
        String kind,
        @Nullable String areaCode,
        boolean bureau,
        boolean attended,
        Validity validity) {}
