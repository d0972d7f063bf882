package id.sigap.ticket.breach;

import id.sigap.ticket.breach.Searched.Contact;
import id.sigap.ticket.sealing.Contacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says where in a report something stands that leaked. It opens the contact to compare, and gives nothing of it away. */
@ApplicationScoped
class LeakPlaces {

    static final String CONTACT = "contact";

    /** Nobody can say whether it stands in there: whoever looks has to know of it, and of all the others too. */
    static final String UNREADABLE = "a contact that cannot be opened, perhaps";

    private final Contacts contacts;

    LeakPlaces(Contacts contacts) {
        this.contacts = contacts;
    }

    /** Empty if it stands nowhere. */
    Set<String> of(Searched report, Leaked leaked) {
        Set<String> places = new TreeSet<>();
        if (leaked.isNumber(report.number())) {
            places.add("number");
        }
        if (leaked.isIn(report.words())) {
            places.add("words");
        }
        Contact contact = report.contact();
        if (contact != null) {
            inContact(report, contact, leaked).ifPresent(places::add);
        }
        return places;
    }

    private Optional<String> inContact(Searched report, Contact contact, Leaked leaked) {
        try {
            List<String> parts = contacts.parts(
                    report.id(),
                    contact.keyVersion(),
                    contact.sealed().getBytes(),
                    contact.secret().getBytes());
            return leaked.isContact(parts) ? Optional.of(CONTACT) : Optional.empty();
        } catch (RuntimeException broken) {
            return Optional.of(UNREADABLE);
        }
    }
}
