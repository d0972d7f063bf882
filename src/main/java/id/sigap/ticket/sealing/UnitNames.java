package id.sigap.ticket.sealing;

import id.sigap.reference.OrgUnit;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.text.LookAlikes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** What the names of the city's units look like: no reporter is to be taken for one. */
@ApplicationScoped
class UnitNames {

    private final ReferenceData reference;
    private volatile Looks known = new Looks(-1, Set.of());

    UnitNames(ReferenceData reference) {
        this.reference = reference;
    }

    /** Whether a name is a unit's, or one that nobody tells from it: written with a Cyrillic letter, with a 0 for an O. */
    boolean include(String name) {
        return looks().contains(LookAlikes.look(name));
    }

    private Set<String> looks() {
        ReferenceBook book = reference.book();
        Looks looks = known;
        if (looks.version != book.version()) {
            looks = new Looks(
                    book.version(),
                    book.units().stream()
                            .map(OrgUnit::name)
                            .map(LookAlikes::look)
                            .collect(Collectors.toUnmodifiableSet()));
            known = looks;
        }
        return looks.all;
    }

    /** @param version of the reference data that they are of */
    private record Looks(long version, Set<String> all) {}
}
