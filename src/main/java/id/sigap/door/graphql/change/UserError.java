package id.sigap.door.graphql.change;

import id.sigap.door.graphql.RuleCode;
import id.sigap.door.graphql.TextType;
import id.sigap.door.graphql.reference.EmergencyNoticeType;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.notice.EmergencyNotice;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A refusal by a rule. */
@Type("UserError")
@Description("A refusal by a rule, with a fixed code and text.")
public class UserError {

    private final Problem problem;
    private final @Nullable EmergencyNotice notice;

    private UserError(Problem problem, @Nullable EmergencyNotice notice) {
        this.problem = problem;
        this.notice = notice;
    }

    /** All that is wrong, in the order in which it was found. */
    public static List<@NonNull UserError> all(Problem problem) {
        return all(problem, null);
    }

    /** The same of a report in a category that is an emergency. */
    static List<@NonNull UserError> all(Problem problem, @Nullable EmergencyNotice emergency) {
        return problem.all().stream()
                .map(each -> new UserError(each, each.code() == ProblemCode.CATEGORY_IS_EMERGENCY ? emergency : null))
                .toList();
    }

    static UserError of(Problem problem) {
        return new UserError(problem, null);
    }

    @NonNull
    @Description("What is wrong.")
    public RuleCode getCode() {
        return RuleCode.of(problem.code());
    }

    @Description("The input field it is about: the names of the fields that lead to it, from the outside in.")
    public @Nullable List<@NonNull String> getPath() {
        return problem.field().map(field -> List.of(field.split("\\."))).orElse(null);
    }

    @NonNull
    @Description("The same as a text for people.")
    public TextType getMessage() {
        return new TextType(problem.text());
    }

    @Description("The limit that the text names: characters, or days from now.")
    public @Nullable Integer getMax() {
        return problem.limit() == 0 ? null : problem.limit();
    }

    @Description("The last day that is accepted, where the limit is one of days from today; in Asia/Jakarta.")
    public @Nullable LocalDate getLatest() {
        return problem.latest().orElse(null);
    }

    @Description("Of CATEGORY_IS_EMERGENCY: what to tell the person instead, and the number to call.")
    public @Nullable EmergencyNoticeType getEmergency() {
        return notice == null ? null : new EmergencyNoticeType(notice);
    }
}
