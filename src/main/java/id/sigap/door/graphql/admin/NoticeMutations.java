package id.sigap.door.graphql.admin;

import id.sigap.reference.wording.EmergencyDraft;
import id.sigap.reference.wording.NoticeAdmin;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Categories that are emergencies, and messages of the day. */
@GraphQLApi
public class NoticeMutations {

    private static final String CATEGORY = "Code of the category.";
    static final String CODE = "Its code, as FLOOD_2027: capital letters, digits and _, up to 60.";

    private final ReferenceEditRunner runner;
    private final NoticeAdmin notices;

    NoticeMutations(ReferenceEditRunner runner, NoticeAdmin notices) {
        this.runner = runner;
        this.notices = notices;
    }

    @Mutation
    @NonNull
    @Description(
            "Makes a category an emergency, or says something else of one: nobody reports it by themselves, and whoever tries"
                    + " is told whom to call. For admins.")
    public Uni<ReferenceEditPayload> emergencyNoticeSet(
            @Name("categoryCode") @NonNull @Description(CATEGORY) String categoryCode,
            @Name("text") @NonNull @Description("What to tell the person; up to 500 characters.")
                    LocalizedTextInput text,
            @Name("phone")
                    @NonNull
                    @Description("The number to call: 3 to 15 digits, with a plus before them if need be.")
                    String phone,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        EmergencyDraft draft = new EmergencyDraft(categoryCode, text.indonesian, text.english, phone);
        return runner.edit(version, reason, dryRun, (who, request) -> notices.setEmergency(who, request, draft));
    }

    @Mutation
    @NonNull
    @Description("Makes a category one that can be reported again; nothing changes if it can. For admins.")
    public Uni<ReferenceEditPayload> emergencyNoticeRemove(
            @Name("categoryCode") @NonNull @Description(CATEGORY) String categoryCode,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(
                version, reason, dryRun, (who, request) -> notices.removeEmergency(who, request, categoryCode));
    }

    @Mutation
    @NonNull
    @Description("Adds a message of the day, or replaces the one of that code. For admins.")
    public Uni<ReferenceEditPayload> dayNoticeSet(
            @Name("input") @NonNull @Description("The message.") DayNoticeInput input,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(
                version, reason, dryRun, (who, request) -> notices.setDayNotice(who, request, input.draft()));
    }

    @Mutation
    @NonNull
    @Description("Takes a message of the day away; nothing changes if there is none. For admins.")
    public Uni<ReferenceEditPayload> dayNoticeRemove(
            @Name("code") @NonNull @Description(CODE) String code,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(version, reason, dryRun, (who, request) -> notices.removeDayNotice(who, request, code));
    }
}
