package id.sigap.reference;

import id.sigap.deadline.CategoryDays;
import id.sigap.problem.LocalizedText;

/**
 * What a report is about.
 *
 * @param unitCode the agency admitted for it
 * @param days working days from submission to the deadline, by the day of submission
 * @param internal an office's own matter, which nobody reports: the Bureau alone corrects a report to it
 */
public record Category(
        String code,
        LocalizedText name,
        String group,
        String unitCode,
        CategoryDays days,
        boolean internal,
        Validity validity) {}
