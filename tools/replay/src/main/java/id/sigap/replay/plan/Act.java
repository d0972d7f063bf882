package id.sigap.replay.plan;

import id.sigap.replay.usage.UsageException;
import java.util.Arrays;
import java.util.List;

/** What officers do in a replay, each with its mutation and what that takes besides report and version. */
public enum Act {
    RECEIVE("ticketReceive"),
    DISPOSE("ticketDispose", "unitCode: String!", "reason: String"),
    ACCEPT("ticketAccept"),
    RECORD_FOLLOW_UP("ticketRecordFollowUp", "progress: Int!", "note: String"),
    FINISH_FOLLOW_UP("ticketRecordFollowUp", "progress: Int!", "note: String", "photos: [String]"),
    ORDER_VERIFICATION("ticketOrderVerification"),
    APPROVE("ticketApprove", "note: String", "photos: [String]"),
    REFUSE_FOLLOW_UP("ticketRefuseFollowUp", "reason: String!", "photos: [String]"),
    REJECT("ticketReject", "reason: String!", "reasonCode: RejectionReason");

    private final String mutation;
    private final List<String> parameters;

    Act(String mutation, String... parameters) {
        this.mutation = mutation;
        this.parameters = List.of(parameters);
    }

    static Act of(String name) {
        return Arrays.stream(values())
                .filter(act -> act.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("way.csv names no step of a replay: " + name));
    }

    /** Whether the service wants to see it: work that is finished, and what the Bureau decides on site. */
    public boolean needsPhoto(String status) {
        return this == FINISH_FOLLOW_UP || (status.equals("VERIFICATION") && takes("photos"));
    }

    public boolean takes(String parameter) {
        return parameters.stream().anyMatch(p -> p.startsWith(parameter + ":"));
    }

    public String mutation() {
        return mutation;
    }

    /** As GraphQL declares them: {@code name: Type}. */
    public List<String> parameters() {
        return parameters;
    }
}
