package id.sigap.access;

import id.sigap.problem.Described;

/** What a viewer is to one report. A viewer can stand in several ways; sight adds up. */
public enum Standing implements Described {
    PUBLIC("Anybody, for a public report."),
    OWNER("The signed-in reporter."),
    PIN_HOLDER("Whoever gave the report's PIN."),
    SUBMITTER("The machine client or clerk that entered it."),
    HOLDER("Staff of the unit that has it, or of a unit above."),
    GRANTEE("Such a person, while the Bureau allows them to see the photos of this private report."),
    AREA_OFFICE("The office of its urban village, for a public report."),
    WITNESS("Those of a unit, among HOLDER and AREA_OFFICE, that holds it or handed it over itself."),
    COLLEAGUE("Staff of the very unit that has it, and not of one above."),
    BUREAU("Governance Bureau: validator or ticket administrator."),
    ADMIN("Platform administrator.");

    private final String meaning;

    Standing(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
