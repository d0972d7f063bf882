package id.sigap.door.portal.look;

import id.sigap.workflow.Status;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a citizen asks of a status: whether it waits, is worked on, is done or was refused. */
public enum StatusGroup {
    WAITING("menunggu", EnumSet.of(Status.WAITING)),
    WORK(
            "dikerjakan",
            EnumSet.of(
                    Status.COORDINATION,
                    Status.DISPOSITION,
                    Status.PROCESS,
                    Status.FOLLOW_UP,
                    Status.VALIDATION,
                    Status.VERIFICATION,
                    Status.FOLLOW_UP_REJECTED)),
    DONE("selesai", EnumSet.of(Status.DONE)),
    REFUSED("ditolak", EnumSet.of(Status.REJECTED));

    private final String address;
    private final Set<Status> statuses;

    StatusGroup(String address, Set<Status> statuses) {
        this.address = address;
        this.statuses = Set.copyOf(statuses);
    }

    static Optional<StatusGroup> named(String address) {
        return Arrays.stream(values())
                .filter(group -> group.address.equals(address))
                .findFirst();
    }

    static StatusGroup of(Status status) {
        return Arrays.stream(values())
                .filter(group -> group.statuses.contains(status))
                .findFirst()
                .orElse(WORK);
    }

    /** As it stands in an address. */
    public String address() {
        return address;
    }

    /** The key of its name. */
    public String word() {
        return "look_status_" + name().toLowerCase(Locale.ROOT);
    }

    Set<Status> statuses() {
        return statuses;
    }
}
