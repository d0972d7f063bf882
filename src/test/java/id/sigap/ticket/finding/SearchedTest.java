package id.sigap.ticket.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.access.Standing;
import id.sigap.access.VisibilityPolicy;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.workflow.Action;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose notes are searched in which lists, by the policy: what somebody may not read finds nothing for them. */
@Shows(Promise.C4)
class SearchedTest {

    private static final String OPEN = "ACCEPT APPROVE FINISH_FOLLOW_UP RECORD_FOLLOW_UP REFUSE_FOLLOW_UP REJECT";
    private static final String INTERNAL =
            "CORRECT_AREA CORRECT_CATEGORY DELEGATE DISPOSE MOVE ORDER_VERIFICATION PAUSE"
                    + " RECEIVE REFUSE_TRANSFER REQUEST_TRANSFER APPROVE_TRANSFER RESUME RETURN";
    private static final String REPORTERS = "DISPUTE RATE REFUSE_DISPUTE REOPEN WITHDRAW";

    @Test
    void thoseOutsideSearchWhatEverybodyReads() {
        Searched outside = by(Standing.PUBLIC);
        assertEquals(names(OPEN), Set.of(outside.noted()));
        assertTrue(
                outside.notes().stream().allMatch(Action::hasPublicNote), "of others everybody's words are not kept");
        assertTrue(!outside.inside() && !outside.privatePast());
    }

    @Test
    void reportersSearchWhatTheyRead() {
        assertEquals(
                names(OPEN, REPORTERS, "AGREE_DATE ERASE MAKE_PRIVATE PUBLISH REQUEST_ERASURE"),
                Set.of(by(Standing.OWNER).noted()));
    }

    @Test
    void whoHasItSearchesWhatStaffWriteForEachOtherToo() {
        assertEquals(
                names(OPEN, REPORTERS, INTERNAL), Set.of(by(Standing.HOLDER).noted()));
    }

    @ParameterizedTest
    @CsvSource({"BUREAU", "ADMIN"})
    void theBureauSearchesWhyWordsWereHiddenAndReportsMergedToo(Standing standing) {
        Set<String> searched = Set.of(by(standing).noted());
        assertTrue(searched.containsAll(names(OPEN, REPORTERS, INTERNAL, "GRANT_PHOTOS MERGE REDACT REVEAL UNMERGE")));
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void whatIsSentAndCommentsAreNoNotes(Standing standing) {
        Set<String> searched = Set.of(by(standing).noted());
        assertTrue(
                Set.of("SUBMIT", "COMPLETE", "COMMENT", "RECALCULATE").stream().noneMatch(searched::contains));
    }

    private static Searched by(Standing standing) {
        return Searched.by(
                VisibilityPolicy.shownInList(standing, true), VisibilityPolicy.seesPrivateSteps(Set.of(standing)));
    }

    private static Set<String> names(String... names) {
        return Set.of(String.join(" ", names).split(" "));
    }
}
