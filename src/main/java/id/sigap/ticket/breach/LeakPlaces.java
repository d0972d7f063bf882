package id.sigap.ticket.breach;

import id.sigap.ticket.breach.Searched.Contact;
import id.sigap.ticket.sealing.Contacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;

/** Says where in a report something stands that leaked. It opens the contact to compare, and gives nothing of it away. */
@ApplicationScoped
class LeakPlaces {

    static final String CONTACT = "contact";

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
        if (contact != null
                && leaked.isContact(contacts.parts(
                        report.id(),
                        contact.keyVersion(),
                        contact.sealed().getBytes(),
                        contact.secret().getBytes()))) {
            places.add(CONTACT);
        }
        return places;
    }
}
