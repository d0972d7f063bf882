package id.sigap.reference.wording;

import id.sigap.problem.Faults;
import id.sigap.problem.LocalizedText;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.notice.EmergencyNotice;
import id.sigap.text.CityTexts;
import id.sigap.text.Texts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is to be said instead of taking reports of a category, as an admin sent it. */
public record EmergencyDraft(String categoryCode, String indonesian, String english, String phone) {

    private static final Pattern DIALLED = Pattern.compile("\\+?[0-9]{3,15}");

    /** @param faults gets what is wrong with the texts, and CONTACT_INVALID for what nobody dials */
    @Nullable
    EmergencyNotice judged(Faults faults) {
        LocalizedText text = CityTexts.read(indonesian, english, Texts.REASON, "text", faults);
        String dialled = faults.check(() -> dialled(phone));
        return text == null || dialled == null ? null : new EmergencyNotice(categoryCode, text, dialled);
    }

    private static String dialled(String phone) {
        String compact = phone.replaceAll("[ ().-]", "");
        if (!DIALLED.matcher(compact).matches()) {
            throw new Problem(ProblemCode.CONTACT_INVALID, "phone");
        }
        return compact;
    }
}
