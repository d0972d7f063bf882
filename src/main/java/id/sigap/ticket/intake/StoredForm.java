package id.sigap.ticket.intake;

import id.sigap.problem.Problem;
import id.sigap.text.Texts;
import id.sigap.ticket.ReceiptView.LeftOut;
import id.sigap.ticket.Submission;
import id.sigap.ticket.Submission.Contact;
import id.sigap.ticket.Submission.Location;
import id.sigap.ticket.photos.Photos;
import id.sigap.ticket.sealing.Contacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A submission in the form in which it is stored. Two that are equal then are one and the same, however each was written: with
 * other line ends, in another normal form, with blanks around, or with a null for what goes without saying.
 *
 * @param leftOut what of the contact could not be read, each at its field
 */
record StoredForm(Submission submission, List<LeftOut> leftOut) {

    /** @throws Problem for whatever cannot be stored, whoever sends it */
    static StoredForm of(Submission sent, Contacts contacts) {
        Photos.requireFew(sent.photos());
        Contact contact = sent.contact();
        return contact == null || sent.anonymous()
                ? new StoredForm(with(sent, null), List.of())
                : read(sent, contacts.read(contact));
    }

    private static StoredForm read(Submission sent, Contacts.Read read) {
        return new StoredForm(with(sent, read.contact()), read.leftOut());
    }

    private static Submission with(Submission sent, @Nullable Contact contact) {
        return new Submission(
                sent.clientKey(),
                sent.channelCode(),
                sent.categoryCode(),
                Texts.required(sent.description(), Texts.DESCRIPTION, "description"),
                place(sent.place()),
                Boolean.TRUE.equals(sent.open()),
                contact,
                sent.account(),
                sent.anonymous(),
                sent.photos());
    }

    private static @Nullable Location place(@Nullable Location sent) {
        return sent == null
                ? null
                : new Location(
                        sent.latitude(),
                        sent.longitude(),
                        sent.areaCode(),
                        Texts.optional(sent.address(), Texts.ADDRESS, "place.address"));
    }
}
