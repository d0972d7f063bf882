package id.sigap.leaks;

import java.util.Set;

/**
 * How worlds may differ from the first one, and to which viewers it may show. All of them also differ in what nobody may
 * know: the metadata of the photos as they were sent.
 */
enum Difference {
    /** Every instant of other people's reports a second later; and their reporters have other names and pseudonyms. */
    SECOND(Viewers.Who.OWNER, Viewers.Who.BOTH, Viewers.Who.VALIDATOR, Viewers.Who.TICKET_ADMIN, Viewers.Who.ADMIN),
    /** What moves no step clock happened a day earlier, within the week and month: the bands are equal in truth. */
    DAY(Viewers.Who.OWNER, Viewers.Who.BOTH, Viewers.Who.VALIDATOR, Viewers.Who.TICKET_ADMIN, Viewers.Who.ADMIN),
    /** Other people's reports came in the other way round. */
    SWAPPED(Viewers.Who.OWNER, Viewers.Who.BOTH, Viewers.Who.VALIDATOR, Viewers.Who.TICKET_ADMIN, Viewers.Who.ADMIN),
    /**
     * Other officers and clerks of the same units did it, and wrote other things for each other. A second officer was
     * granted sight of photos.
     */
    STAFF(
            Viewers.Who.LURAH,
            Viewers.Who.OFFICER,
            Viewers.Who.BOTH,
            Viewers.Who.VALIDATOR,
            Viewers.Who.TICKET_ADMIN,
            Viewers.Who.ADMIN),
    /**
     * A pause, a transfer that was refused, and work while the report was private. Whoever handed it over is shown the band
     * of the clock that began then, and by it that the clock stood still.
     */
    MARKS(
            Viewers.Who.LURAH,
            Viewers.Who.OWNER,
            Viewers.Who.OFFICER,
            Viewers.Who.BOTH,
            Viewers.Who.VALIDATOR,
            Viewers.Who.TICKET_ADMIN,
            Viewers.Who.ADMIN),
    /**
     * The deadlines of all open reports were moved by an edit of the calendar, and back by another. A second officer was
     * granted sight of photos, and somebody asked to be forgotten.
     */
    RECOUNTED(
            Viewers.Who.OWNER,
            Viewers.Who.FOLLOWER,
            Viewers.Who.BOTH,
            Viewers.Who.VALIDATOR,
            Viewers.Who.TICKET_ADMIN,
            Viewers.Who.ADMIN),
    /** There is one private report more, which another agency has. */
    EXISTENCE(
            Viewers.Who.OWNER,
            Viewers.Who.OTHER_AGENCY,
            Viewers.Who.BOTH,
            Viewers.Who.VALIDATOR,
            Viewers.Who.TICKET_ADMIN,
            Viewers.Who.ADMIN),
    /**
     * Which reports are merged, where both are at the same station; a transfer that is asked for, and to whom. Their
     * reporters may not know, and who has the one of two that goes on must not. That a clock stands still tells whoever handed it over, as above.
     */
    MERGED(
            Viewers.Who.LURAH,
            Viewers.Who.OFFICER,
            Viewers.Who.BOTH,
            Viewers.Who.VALIDATOR,
            Viewers.Who.TICKET_ADMIN,
            Viewers.Who.ADMIN),
    /**
     * Somebody published, and somebody withdrew, a private report that others are merged into; and, once a report has gone
     * to where its first holder sees it no more, its reporter withdraws it.
     */
    OTHERS(Viewers.Who.BOTH, Viewers.Who.VALIDATOR, Viewers.Who.TICKET_ADMIN, Viewers.Who.ADMIN),
    /** On which day units above and before had a report: those who have it after them, or watch from above, may not know. */
    CLOCKS(
            Viewers.Who.LURAH,
            Viewers.Who.OFFICER,
            Viewers.Who.BOTH,
            Viewers.Who.VALIDATOR,
            Viewers.Who.TICKET_ADMIN,
            Viewers.Who.ADMIN),
    /**
     * Other words were hidden, of a description and of a note, and another face in a photo; why, the Bureau alone is told.
     */
    REDACTED(
            Viewers.Who.OWNER,
            Viewers.Who.OFFICER,
            Viewers.Who.BOTH,
            Viewers.Who.VALIDATOR,
            Viewers.Who.TICKET_ADMIN,
            Viewers.Who.ADMIN),
    /**
     * Where exactly a report is, within what lists round to, and what was answered of it: its reporter knows, those who work on
     * it, and units above.
     */
    POINT(
            Viewers.Who.OWNER,
            Viewers.Who.LURAH,
            Viewers.Who.ABOVE,
            Viewers.Who.BOTH,
            Viewers.Who.VALIDATOR,
            Viewers.Who.TICKET_ADMIN,
            Viewers.Who.ADMIN),
    /** Somebody of the unit that has a report has it in hand: nobody knows but that unit. */
    CLAIMED(Viewers.Who.OFFICER, Viewers.Who.BOTH),
    /**
     * Reporters have other names, contacts and pseudonyms, and nothing else is other: who may know must be told by the
     * disclosure and by nothing else. Others are asked in {@link #SECOND}.
     */
    IDENTITY(Viewers.Who.BOTH, Viewers.Who.VALIDATOR, Viewers.Who.TICKET_ADMIN, Viewers.Who.ADMIN);

    private final Set<Viewers.Who> knowing;

    Difference(Viewers.Who... knowing) {
        this.knowing = Set.of(knowing);
    }

    boolean mayKnow(Viewers.Who who) {
        return knowing.contains(who);
    }

    /** Whether who may know it may be told it by that request. */
    boolean mayBeToldBy(Ask ask) {
        return this != IDENTITY || String.valueOf(ask.body()).contains("reporter(");
    }
}
