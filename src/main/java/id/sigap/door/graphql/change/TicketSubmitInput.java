package id.sigap.door.graphql.change;

import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.identity.TokenContact;
import id.sigap.reference.question.GivenAnswer;
import id.sigap.ticket.Submission;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.NullUnmarked;

/** What is sent to make a report. */
@Input("TicketSubmitInput")
@Description("A report to be submitted.")
@NullUnmarked // filled by the engine
public class TicketSubmitInput {

    @NonNull
    @Description(
            "Chosen by the sender: 1 to 64 of A-Z a-z 0-9 . _ -, or a random UUID without a token. Sending the same key"
                    + " again makes no second report; the answer has the same number and PIN.")
    public String clientKey;

    @NonNull
    @Description("Code of a category in force.")
    public String categoryCode;

    @NonNull
    @Description("What is wrong, in the reporter's words; up to 4,000 characters.")
    public String description;

    @Description("Where it is.")
    public PlaceInput place;

    @Name("public")
    @Description(
            "Whether to make it public. It is private unless this is true. For the reporter alone: a channel's client and a"
                    + " clerk may say so only if the channel carries the reporter's choice.")
    public Boolean open;

    @Description("Code of the channel; by default the one that belongs to the token. A clerk must give it.")
    public String channelCode;

    @Description("Who is reporting. If absent, a signed-in citizen is taken from the token.")
    public ReporterInput reporter;

    @Description(SharedDescriptions.PHOTOS)
    public List<String> photos;

    @Description(
            "The version of the category's questions that was read; by default the current one. The one before it is"
                    + " accepted for seven days.")
    public Integer questionVersion;

    @Description(
            "Answers to the category's questions, at most 20. What is wrong with one is told at its place among them, from 0;"
                    + " what is missing at the code of the question.")
    public List<@NonNull AnswerInput> answers;

    Submission submission(TokenContact token) {
        return new Submission(
                clientKey,
                channelCode,
                categoryCode,
                description,
                place == null ? null : place.location(),
                open,
                reporter == null ? null : reporter.contact(),
                new Submission.Contact(token.name(), token.phone(), token.email()),
                reporter != null && Boolean.TRUE.equals(reporter.anonymous),
                PhotoIds.parse(photos),
                AnswerInput.all(questionVersion, answers == null ? List.of() : answers));
    }

    /** An answer. */
    @Input("AnswerInput")
    @Description("An answer to a question of the category.")
    @NullUnmarked // filled by the engine
    public static class AnswerInput {

        @NonNull
        @Description("Code of the question.")
        public String code;

        @NonNull
        @Description(
                "YES or NO, the code of an option, a whole number, or words, as the question asks. What is blank is no"
                        + " answer.")
        public String value;

        static Submission.Answers all(Integer version, List<AnswerInput> answers) {
            List<GivenAnswer> given = IntStream.range(0, answers.size())
                    .mapToObj(place -> new GivenAnswer(place, answers.get(place).code, answers.get(place).value))
                    .toList();
            return new Submission.Answers(version, given);
        }
    }

    /** Where it is. */
    @Input("PlaceInput")
    @Description("A point, an urban village or both, and the reporter's words for the place.")
    @NullUnmarked // filled by the engine
    public static class PlaceInput {

        @Description("Degrees north, WGS 84.")
        public Double latitude;

        @Description("Degrees east, WGS 84.")
        public Double longitude;

        @Description("Code of the urban village; takes precedence over the point.")
        public String areaCode;

        @Description("The reporter's words for the place; up to 300 characters.")
        public String address;

        Submission.Location location() {
            return new Submission.Location(latitude, longitude, areaCode, address);
        }
    }

    /** Who reports. */
    @Input("ReporterInput")
    @Description("Who is reporting, for a report sent on somebody's behalf or without a token.")
    @NullUnmarked // filled by the engine
    public static class ReporterInput {

        @Description("Name.")
        public String name;

        @Description("Telephone number.")
        public String phone;

        @Description("E-mail address.")
        public String email;

        @Description("Whether the reporter stays anonymous to everybody. If so, no contact is stored.")
        public Boolean anonymous;

        Submission.Contact contact() {
            return new Submission.Contact(name, phone, email);
        }
    }
}
