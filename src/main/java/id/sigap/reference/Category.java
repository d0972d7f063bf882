package id.sigap.reference;

import id.sigap.problem.LocalizedText;

/**
 * What a report is about.
 *
 * @param unitCode the agency admitted for it
 * @param workingDays days from submission to the deadline
 */
public record Category(
        String code, LocalizedText name, String group, String unitCode, int workingDays, Validity validity) {}
