package id.sigap.workflow;

import id.sigap.problem.Described;

/** As whom somebody does a step: role and relation to the report together. */
public enum Party implements Described {
    OWNER("The reporter, signed in."),
    REPORTER("The reporter, signed in or by PIN."),
    AREA_LURAH("The office of the report's urban village."),
    HOLDING_LURAH("The office of an urban village, while it has the report."),
    HOLDER("Staff of the unit that has the report, whether an agency or an urban village."),
    STAND_IN("A ticket administrator, in place of a holder that is closed or has no officer."),
    TICKET_ADMIN("A ticket administrator of the Bureau."),
    VALIDATOR("A validation officer of the Bureau.");

    private final String meaning;

    Party(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
