package id.sigap.ticket.intake;

import id.sigap.problem.Faults;
import id.sigap.reference.question.AnswerCheck;
import id.sigap.text.Texts;
import id.sigap.ticket.ReceiptView.LeftOut;
import id.sigap.ticket.Submission;
import id.sigap.ticket.Submission.Answers;
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

    /** Null if there are faults: what cannot be stored, whoever sends it. */
    static @Nullable StoredForm of(Submission sent, Contacts contacts, Faults faults) {
        faults.require(() -> Photos.requireFew(sent.photos()));
        String description = faults.check(() -> Texts.required(sent.description(), Texts.DESCRIPTION, "description"));
        Location place = faults.check(() -> place(sent.place()));
        Answers answers = new Answers(
                sent.answers().version(), AnswerCheck.stored(sent.answers().given(), faults));
        if (description == null || !faults.isEmpty()) {
            return null;
        }
        Contacts.Read read = read(sent, contacts);
        return read == null
                ? new StoredForm(with(sent, description, place, null, answers), List.of())
                : new StoredForm(with(sent, description, place, read.contact(), answers), read.leftOut());
    }

    /** What of the contact cannot be read, whatever is wrong with the rest. */
    static List<LeftOut> leftOut(Submission sent, Contacts contacts) {
        Contacts.Read read = read(sent, contacts);
        return read == null ? List.of() : read.leftOut();
    }

    /** Null if there is none, or none is wanted. */
    private static Contacts.@Nullable Read read(Submission sent, Contacts contacts) {
        Contact contact = sent.contact();
        return contact == null || sent.anonymous() ? null : contacts.read(contact);
    }

    private static Submission with(
            Submission sent, String description, @Nullable Location place, @Nullable Contact contact, Answers answers) {
        return new Submission(
                sent.clientKey(),
                sent.channelCode(),
                sent.categoryCode(),
                description,
                place,
                Boolean.TRUE.equals(sent.open()),
                contact,
                sent.account(),
                sent.anonymous(),
                sent.photos(),
                answers);
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
