package id.sigap.access;

import id.sigap.problem.Labelled;
import id.sigap.problem.LocalizedText;
import java.util.Arrays;
import java.util.Optional;

/** The realm roles of a token. A viewer may have several; what they allow adds up. */
public enum Role implements Labelled {
    CITIZEN("A signed-in user of the city's app.", "Warga", "Citizen", "citizen"),
    CHANNEL("The machine client of one intake channel.", "Aplikasi kanal", "Channel client", "channel"),
    DESK_OFFICER("A clerk at a walk-in desk.", "Petugas loket", "Desk officer", "desk-officer"),
    LURAH("The office of an urban village's head.", "Lurah", "Urban village head", "lurah"),
    OFFICER(
            "Staff of an agency or of one of its sub-departments.",
            "Petugas perangkat daerah",
            "Agency officer",
            "officer"),
    VALIDATOR(
            "Governance Bureau: checks the work that was reported.",
            "Validator Biro Tata Pemerintahan",
            "Validation officer",
            "validator"),
    TICKET_ADMIN(
            "Governance Bureau: routes, corrects and merges reports.",
            "Admin tiket Biro Tata Pemerintahan",
            "Ticket administrator",
            "ticket-admin"),
    ADMIN(
            "Maintains the platform's reference data and reads the access log.",
            "Administrator",
            "Administrator",
            "admin");

    private final String meaning;
    private final LocalizedText label;
    private final String tokenName;

    Role(String meaning, String id, String en, String tokenName) {
        this.meaning = meaning;
        this.label = new LocalizedText(id, en);
        this.tokenName = tokenName;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public LocalizedText label() {
        return label;
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
