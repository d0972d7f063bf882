package id.sigap.ticket;

import id.sigap.reference.question.GivenAnswer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to make a report.
 *
 * @param clientKey chosen by the sender; sending the same again makes no second report
 * @param channelCode null: the channel that goes with the sender's role
 * @param open whether to publish it; null, like false, keeps it private
 * @param contact who reports, as sent; ignored if anonymous
 * @param account what the sender's token says of the sender: the reporter, if a citizen sent nothing else
 * @param anonymous whether the reporter is to be known to nobody
 * @param photos ids of uploads that show it
 * @param answers to what the category asks
 */
public record Submission(
        String clientKey,
        @Nullable String channelCode,
        String categoryCode,
        String description,
        @Nullable Location place,
        @Nullable Boolean open,
        @Nullable Contact contact,
        @Nullable Contact account,
        boolean anonymous,
        List<UUID> photos,
        Answers answers) {

    public Submission {
        photos = List.copyOf(photos);
    }

    /** Of a category that asks nothing. */
    public Submission(
            String clientKey,
            @Nullable String channelCode,
            String categoryCode,
            String description,
            @Nullable Location place,
            @Nullable Boolean open,
            @Nullable Contact contact,
            @Nullable Contact account,
            boolean anonymous,
            List<UUID> photos) {
        this(
                clientKey,
                channelCode,
                categoryCode,
                description,
                place,
                open,
                contact,
                account,
                anonymous,
                photos,
                Answers.NONE);
    }

    /**
     * What was answered.
     *
     * @param version of the questions that were read; null for the current one
     */
    public record Answers(@Nullable Integer version, List<GivenAnswer> given) {

        public static final Answers NONE = new Answers(null, List.of());

        public Answers {
            given = List.copyOf(given);
        }
    }

    /** Where it is: a point, an urban village, or both; and the reporter's words for the place. */
    public record Location(
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String areaCode,
            @Nullable String address) {}

    /** How to reach the reporter. */
    public record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}
}
