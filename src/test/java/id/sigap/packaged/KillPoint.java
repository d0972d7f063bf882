package id.sigap.packaged;

/** The eleven points between receiving a submit and answering it at which an instance is killed, in their order. */
enum KillPoint {

    /** The request has come in but for its last bytes. */
    HALF_RECEIVED(false, (still, sending) -> sending.sendHalf()),

    /** It asks the database whether the client key is known. */
    LOOKING_UP(false, (still, sending) -> {
        still.atTable("ticket");
        stand(still, sending);
    }),

    /** Nothing of the report is written yet. */
    BEFORE_REPORT(false, at("before insert on ticket")),

    /** The report is written, and with it the client key is taken; nothing of it is committed. */
    REPORT_WRITTEN(false, at("after insert on ticket")),

    /** The first entry of its history is about to be written. */
    BEFORE_HISTORY(false, at("before insert on history_entry")),

    /** The words of that entry are. */
    BEFORE_WORDS(false, at("before insert on history_text")),

    /** The sealed contact of the reporter is. */
    BEFORE_IDENTITY(false, at("before insert on reporter_identity")),

    /** The secret is that the contact can be opened with. */
    BEFORE_SECRET(false, at("before insert on identity_secret")),

    /** The photo is about to become the report's. */
    BEFORE_PHOTO(false, at("before update on photo")),

    /** The commit is under way; the database ends it without the instance. */
    COMMITTING(true, (still, sending) -> {
        still.atCommit();
        stand(still, sending);
    }),

    /** The answer has left, and reaches nobody. */
    ANSWERED(true, (still, sending) -> {
        sending.send();
        Standstill.until("it answers", sending::isAnswered);
    });

    /** Whether the report is there when the client sends again: the killed instance was past what could undo it. */
    final boolean stored;

    private final Way way;

    KillPoint(boolean stored, Way way) {
        this.stored = stored;
        this.way = way;
    }

    /** Sends, and comes back when the instance is there. */
    void reach(Standstill still, Sending sending) throws Exception {
        way.reach(still, sending);
    }

    private interface Way {
        void reach(Standstill still, Sending sending) throws Exception;
    }

    private static Way at(String event) {
        return (still, sending) -> {
            still.at(event);
            stand(still, sending);
        };
    }

    private static void stand(Standstill still, Sending sending) throws Exception {
        sending.send();
        Standstill.until("it stands", () -> still.standing().size() == 1 || sending.isAnswered());
        if (sending.isAnswered()) {
            throw new AssertionError("it went past where it was to stand");
        }
    }
}
