package id.sigap.workflow;

/**
 * What the conditions of the workflow know about a report, for one viewer. Holds no time, so that what may be done
 * never depends on one.
 *
 * @param status its own, which a merged report keeps underneath
 * @param shown what everybody reads: of a merged report, the status of the other
 * @param workedOnByViewer whether this viewer, or the viewer's unit, accepted it or recorded a follow-up on it
 * @param progress per cent recorded since the latest refusal
 * @param merged whether it repeats another report and mirrors that one's status
 * @param master whether others are merged into it
 */
public record TicketState(
        Status status,
        Status shown,
        boolean workedOnByViewer,
        boolean withdrawn,
        int progress,
        boolean transferPending,
        boolean rated,
        boolean disputed,
        boolean disputePending,
        boolean paused,
        boolean merged,
        boolean master) {}
