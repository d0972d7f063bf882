package id.sigap.testing;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.photos;
import static id.sigap.testing.Journey.reason;

import java.util.HashMap;
import java.util.Map;

/** One public report in each status, made when first asked for: enough for tests in which nothing changes. */
public final class Stages {

    private final Map<String, Journey> reports = new HashMap<>();

    public Journey in(String status) {
        Journey report = reports.get(status);
        if (report == null) {
            report = make(status);
            reports.put(status, report);
        }
        return report;
    }

    /** Such a report of one's own, to go on with. */
    public static Journey make(String status) {
        return switch (status) {
            case "WAITING" -> Journey.begun();
            case "COORDINATION" -> Journey.begun().step(LURAH, "ticketReceive");
            case "DISPOSITION" -> Journey.begun().disposed();
            case "PROCESS" -> Journey.begun().inProcess();
            case "FOLLOW_UP" -> make("PROCESS").step(AGENCY, "ticketRecordFollowUp", "progress: 50");
            case "VALIDATION" -> Journey.begun().waitingForValidation();
            case "VERIFICATION" -> make("VALIDATION").step(VALIDATOR, "ticketOrderVerification");
            case "FOLLOW_UP_REJECTED" -> make("VALIDATION").step(VALIDATOR, "ticketRefuseFollowUp", reason());
            case "DONE" -> Journey.begun().done();
            case "REJECTED" ->
                Journey.begun().step(LURAH, "ticketReject", "reasonCode: NOT_CLEAR, reason: \"Kurang jelas\"");
            default -> throw new IllegalArgumentException(status);
        };
    }

    /** Arguments with what tables abbreviate: a reason, and an upload of that user. */
    public static String arguments(String user, String arguments) {
        String text = arguments == null ? "" : arguments.replace("$R", reason());
        return text.contains("$P") ? text.replace("$P", photos(user)) : text;
    }
}
