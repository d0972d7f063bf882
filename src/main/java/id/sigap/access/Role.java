package id.sigap.access;

import id.sigap.problem.Described;
import java.util.Arrays;
import java.util.Optional;

/** The realm roles of a token. A viewer may have several; what they allow adds up. */
public enum Role implements Described {
    CITIZEN("A signed-in user of the city's app.", "citizen"),
    CHANNEL("The machine client of one intake channel.", "channel"),
    DESK_OFFICER("A clerk at a walk-in desk.", "desk-officer"),
    LURAH("The office of an urban village's head.", "lurah"),
    OFFICER("Staff of an agency or of one of its sub-departments.", "officer"),
    VALIDATOR("Governance Bureau: checks the work that was reported.", "validator"),
    TICKET_ADMIN("Governance Bureau: routes, corrects and merges reports.", "ticket-admin"),
    ADMIN("Maintains the platform's reference data and reads the access log.", "admin");

    private final String meaning;
    private final String tokenName;

    Role(String meaning, String tokenName) {
        this.meaning = meaning;
        this.tokenName = tokenName;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The role's name in a token. */
    public String tokenName() {
        return tokenName;
    }

    /** The role of this name in a token, if it is one of ours. */
    public static Optional<Role> ofTokenName(String name) {
        return Arrays.stream(values())
                .filter(role -> role.tokenName.equals(name))
                .findFirst();
    }
}
