package id.sigap.leaks;

import static id.sigap.leaks.Difference.CLOCKS;
import static id.sigap.leaks.Difference.MERGED;
import static id.sigap.leaks.Difference.OTHERS;
import static id.sigap.leaks.Story.OWNER;
import static id.sigap.leaks.Story.ROADS;
import static id.sigap.leaks.Story.WATER;
import static id.sigap.leaks.Story.WHY;
import static id.sigap.leaks.Story.received;
import static id.sigap.leaks.Story.web;
import static id.sigap.leaks.Tale.TODAY;
import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.TICKET_ADMIN;

import java.util.List;
import java.util.stream.Stream;

/**
 * Reports that others act upon, some of it while a viewer looks: what is tried with them afterwards must tell nothing of
 * what those others did. Of each something differs between worlds; nothing else of them does, so they are unvaried.
 */
final class Contested {

    /** A citizen who sees all of theirs, and must see nothing of what differs. */
    private static final String OWN = "warga";

    /** A citizen who never asks. */
    private static final String OTHER = "lain";

    /** Published in one world, and read by whoever has its number: nobody has. */
    static final String UNHEARD_OF = "published-into";

    private static final String ELSEWHERE = "areaCode: \"31.72.02.1001\", " + WHY;
    private static final String HARBOUR = "unitCode: \"DISHUB\", " + WHY;

    private Contested() {}

    static List<Tale> tales() {
        return Stream.of(merges(), transfers(), byOthers(), clocks())
                .flatMap(List::stream)
                .map(Tale::unvaried)
                .toList();
    }

    /** Those that are looked up, and acted upon, by whoever kept something of them. */
    static List<String> keys() {
        return tales().stream()
                .map(Tale::key)
                .filter(key -> !key.equals(UNHEARD_OF))
                .toList();
    }

    /**
     * Merged in one world. In what their readers see both are at the same station, so that the merge is all there is to
     * tell: a status without a step of its own would tell it to whoever sees steps.
     */
    private static List<Tale> merges() {
        return List.of(
                atAgency(new Tale("merge-into", OTHER).open())
                        .act(TODAY, OTHER, "ticketSetVisibility", "visibility: PRIVATE"),
                atAgency(new Tale("merge-child", OWNER).open())
                        .only(MERGED, 19, TICKET_ADMIN, "ticketMerge", into("merge-into")),
                // Who sent it for somebody else sees its status, and no steps: its own may be another one.
                atBureau(new Tale("channel-into", OTHER)),
                placeless(new Tale("channel-child", "lapor1708").with("reporter", Story.contact()))
                        .only(MERGED, 6, TICKET_ADMIN, "ticketMerge", into("channel-into"))
                        .except(MERGED, 8, TICKET_ADMIN, "ticketReceive", ""),
                atBureau(new Tale("mirror-into", OTHER).open()).act(TODAY, OTHER, "ticketWithdraw", WHY),
                atBureau(web("mirror-child").open())
                        .only(MERGED, 19, TICKET_ADMIN, "ticketMerge", into("mirror-into")));
    }

    /** Asked for in one world; asked for in all, to go elsewhere in one. Each waits while the viewer looks. */
    private static List<Tale> transfers() {
        return List.of(
                atAgency(web("transfer-web").open())
                        .act(12, AGENCY, "ticketAccept", "")
                        .only(MERGED, 19, AGENCY, "ticketRequestTransfer", WATER),
                atAgency(new Tale("transfer-own", OWNER).open())
                        .act(12, AGENCY, "ticketAccept", "")
                        .only(MERGED, 19, AGENCY, "ticketRequestTransfer", HARBOUR)
                        .except(MERGED, 19, AGENCY, "ticketRequestTransfer", WATER));
    }

    /** Merged in all worlds, and mirroring. */
    private static List<Tale> byOthers() {
        return List.of(
                atBureau(new Tale(UNHEARD_OF, OTHER))
                        .only(OTHERS, 22, OTHER, "ticketSetVisibility", "visibility: PUBLIC"),
                placeless(new Tale("published-child", OWNER)).act(6, TICKET_ADMIN, "ticketMerge", into(UNHEARD_OF)),
                atBureau(new Tale("withdrawn-into", OTHER)).only(OTHERS, 22, OTHER, "ticketWithdraw", WHY),
                placeless(web("withdrawn-child")).act(6, TICKET_ADMIN, "ticketMerge", into("withdrawn-into")),
                // What a reporter is told of their report, when who reported the same rates, disputes and comments.
                Story.done(new Tale("judged-into", OWN)),
                placeless(new Tale("judged-child", OTHER))
                        .act(6, TICKET_ADMIN, "ticketMerge", into("judged-into"))
                        .only(OTHERS, 16, OTHER, "ticketRate", "stars: 1, text: \"Belum bersih\"")
                        .only(OTHERS, 17, OTHER, "ticketDispute", "text: \"Masih ada\"")
                        .only(OTHERS, 18, TICKET_ADMIN, "ticketDecideDispute", "accept: true, " + WHY),
                atBureau(new Tale("commented-into", OWN)),
                placeless(new Tale("commented-child", OTHER))
                        .act(9, TICKET_ADMIN, "ticketMerge", into("commented-into"))
                        .only(OTHERS, 22, OTHER, "ticketComment", "text: \"Di sini juga\""),
                received(new Tale("moved", OTHER), 5)
                        .act(TODAY, TICKET_ADMIN, "ticketCorrect", ELSEWHERE)
                        .only(OTHERS, TODAY, OTHER, "ticketWithdraw", WHY));
    }

    /** On the day the viewers look, the clock of who had it before is over in one world, and nearly in the other. */
    private static List<Tale> clocks() {
        return List.of(
                received(new Tale("late-delegated", OTHER).open(), 5)
                        .except(CLOCKS, 16, LURAH, "ticketDispose", ROADS)
                        .only(CLOCKS, 13, LURAH, "ticketDispose", ROADS)
                        .act(17, AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\""),
                new Tale("late-waiting", OTHER).arriving(20, CLOCKS, 19));
    }

    private static Tale atAgency(Tale tale) {
        return received(tale, 5).act(10, LURAH, "ticketDispose", ROADS);
    }

    private static Tale atBureau(Tale tale) {
        return placeless(tale).act(8, TICKET_ADMIN, "ticketReceive", "");
    }

    private static Tale placeless(Tale tale) {
        return tale.with("place", null);
    }

    private static String into(String key) {
        return "into: \"$" + key + "\", " + WHY;
    }
}
