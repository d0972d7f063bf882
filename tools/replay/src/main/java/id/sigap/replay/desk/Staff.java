package id.sigap.replay.desk;

import id.sigap.replay.http.Accounts;
import id.sigap.replay.http.Sender;
import id.sigap.replay.plan.Act;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The officers' desks: who takes a step on a report that stands where it does. */
public final class Staff {
    private final Accounts accounts;
    private final Function<String, Sender> desks;
    private final Map<String, Sender> open = new ConcurrentHashMap<>();

    /** @param desks makes the sender of a user */
    public Staff(Accounts accounts, Function<String, Sender> desks) {
        this.accounts = accounts;
        this.desks = desks;
    }

    public Sender admin() {
        return desk(accounts.ticketAdmin());
    }

    /**
     * Without an account for the unit it is the ticket administrator: who may receive and dispose any report, and stands in
     * for a unit that has no officer. Whether this is one, the service says.
     */
    Sender desk(Act act, State state) {
        return desk(
                switch (act) {
                    case RECEIVE, DISPOSE -> accounts.lurah(state.holderArea()).orElseGet(accounts::ticketAdmin);
                    case ACCEPT, RECORD_FOLLOW_UP, FINISH_FOLLOW_UP ->
                        accounts.officer(state.holder())
                                .or(() -> accounts.lurah(state.holderArea()))
                                .orElseGet(accounts::ticketAdmin);
                    case REJECT -> accounts.ticketAdmin();
                    case ORDER_VERIFICATION, APPROVE, REFUSE_FOLLOW_UP -> accounts.validator();
                });
    }

    private Sender desk(String user) {
        return open.computeIfAbsent(user, desks);
    }
}
