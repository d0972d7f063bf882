package id.sigap.door.graphql.admin;

import id.sigap.reference.notice.DayNotice;
import id.sigap.reference.wording.DayNoticeDraft;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.NullUnmarked;

/** A message of the day that is to be. */
@Input("DayNoticeInput")
@Description("A message of the day.")
@NullUnmarked // filled by the engine
public class DayNoticeInput {

    @NonNull
    @Description(NoticeMutations.CODE)
    public String code;

    @NonNull
    @Description("What it says; up to 500 characters.")
    public LocalizedTextInput text;

    @NonNull
    @Description("How loudly it is to be said.")
    public DayNotice.Severity severity;

    @NonNull
    @Description("The first day on which it is shown, in Asia/Jakarta.")
    public LocalDate validFrom;

    @NonNull
    @Description("The last day.")
    public LocalDate validTo;

    @Description("The categories that it is about; none for whatever is reported.")
    public List<@NonNull String> categoryCodes;

    @Description("The areas in which it holds; none for the whole city.")
    public List<@NonNull String> areaCodes;

    DayNoticeDraft draft() {
        return new DayNoticeDraft(
                code,
                text.indonesian,
                text.english,
                severity,
                validFrom,
                validTo,
                categoryCodes == null ? List.of() : categoryCodes,
                areaCodes == null ? List.of() : areaCodes);
    }
}
