package id.sigap.reference;

import id.sigap.problem.LocalizedText;

/**
 * What a report is about.
 *
 * @param unitCode the agency admitted for it
 * @param workingDays days from submission to the deadline
 * @param internal an office's own matter, which nobody reports: the Bureau alone corrects a report to it
 */
public record Category(
        String code,
        LocalizedText name,
        String group,
        String unitCode,
        int workingDays,
        boolean internal,
        Validity validity) {}
