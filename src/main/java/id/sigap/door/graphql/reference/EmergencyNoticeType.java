package id.sigap.door.graphql.reference;

import id.sigap.door.graphql.TextType;
import id.sigap.reference.notice.EmergencyNotice;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Whom to call instead of reporting something. */
@Type("EmergencyNotice")
@Description("Whom to call instead of reporting something.")
public class EmergencyNoticeType {

    private final EmergencyNotice notice;

    public EmergencyNoticeType(EmergencyNotice notice) {
        this.notice = notice;
    }

    @NonNull
    @Description("What to tell the person.")
    public TextType getText() {
        return new TextType(notice.text());
    }

    @NonNull
    @Description("The number to call, as people dial it.")
    public String getPhone() {
        return notice.phone();
    }
}
