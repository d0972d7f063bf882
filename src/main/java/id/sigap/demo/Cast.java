package id.sigap.demo;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.demo.PlannedReport.Way;
import id.sigap.demo.PlannedReport.Who;
import id.sigap.identity.PersonKeys;
import id.sigap.reference.OrgUnit;
import id.sigap.reference.ReferenceBook;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who does it: viewers as their tokens would make them. */
final class Cast {

    private final PersonKeys persons;
    private final ReferenceBook book;

    Cast(PersonKeys persons, ReferenceBook book) {
        this.persons = persons;
        this.book = book;
    }

    Viewer sender(PlannedReport report) {
        String name = report.sender().name();
        return switch (report.sender().way()) {
            case WEB -> Viewer.anonymous();
            case CITIZEN -> person(name, Role.CITIZEN, null);
            case CLIENT ->
                new Viewer(
                        persons.of(name.toLowerCase(Locale.ROOT).replace("_", "")),
                        Set.of(Role.CHANNEL),
                        null,
                        Set.of(),
                        null,
                        name);
            case DESK -> staff(Role.DESK_OFFICER, book.officeOf(report.area()).orElseThrow());
        };
    }

    /** Whoever may speak for the reporter: the reporter signed in, else anybody with the PIN. */
    Viewer reporter(PlannedReport report) {
        return report.sender().way() == Way.CITIZEN ? sender(report) : Viewer.anonymous();
    }

    /** @param holder the unit that has the report */
    Viewer staff(Who who, PlannedReport report, String holder) {
        return switch (who) {
            case REPORTER -> throw new IllegalArgumentException("no staff");
            case LURAH -> staff(Role.LURAH, book.officeOf(report.area()).orElseThrow());
            case HOLDER -> staff(Role.OFFICER, holder);
            case TICKET_ADMIN -> staff(Role.TICKET_ADMIN, book.bureau());
            case VALIDATOR -> staff(Role.VALIDATOR, book.bureau());
        };
    }

    /** The same name for the same role of the same unit. */
    static String nameOf(Viewer staff) {
        return Names.ofOfficer(staff.unit() + staff.roles()); // a hash of the set is another one in each process
    }

    private Viewer staff(Role role, String unit) {
        return person("demo-" + role + "-" + unit, role, unit);
    }

    private Viewer person(String subject, Role role, @Nullable String unit) {
        String area = book.unit(unit)
                .map(OrgUnit::areaCode)
                .filter(code -> book.urbanVillage(code).isPresent())
                .orElse(null);
        return new Viewer(
                persons.of(subject), Set.of(role), unit, unit == null ? Set.of() : book.unitTree(unit), area, null);
    }
}
