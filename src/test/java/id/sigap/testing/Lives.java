package id.sigap.testing;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.OTHER_AGENCY;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.photos;
import static id.sigap.testing.Journey.reason;

/** Lives of reports in which every step of the workflow occurs, with photos and words wherever it takes them. */
public final class Lives {

    private Lives() {}

    /** How a step is taken. */
    @FunctionalInterface
    public interface Step {
        void take(Journey report, String user, String mutation, String arguments);
    }

    public static void all(Step step) {
        upToDoneAndBack(step);
        sidewaysAndBack(step);
        mergedAndApart(step);
        pausedAndCorrected(step);
        closedAndSentAgain(step);
    }

    private static void upToDoneAndBack(Step step) {
        Journey report = Journey.begun();
        step.take(report, LURAH, "ticketReceive", "note: \"Catatan\"");
        step.take(report, LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
        step.take(report, AGENCY, "ticketAccept", "");
        step.take(report, AGENCY, "ticketRecordFollowUp", "progress: 50, note: \"Separuh\", " + photos(AGENCY));
        step.take(report, AGENCY, "ticketRecordFollowUp", "progress: 100, note: \"Bersih\", " + photos(AGENCY));
        step.take(report, VALIDATOR, "ticketRefuseFollowUp", reason());
        step.take(report, AGENCY, "ticketRecordFollowUp", "progress: 100, " + photos(AGENCY));
        step.take(report, VALIDATOR, "ticketOrderVerification", "");
        step.take(report, VALIDATOR, "ticketApprove", "note: \"Sudah bersih\", " + photos(VALIDATOR));
        step.take(report, REPORTER, "ticketRate", "stars: 5, text: \"Baik\"");
        step.take(report, REPORTER, "ticketDispute", "text: \"Kembali lagi.\", " + photos(REPORTER));
        step.take(report, TICKET_ADMIN, "ticketDecideDispute", "accept: true");
        Journey other = Journey.begun().done().step(REPORTER, "ticketDispute", "text: \"x\"");
        step.take(other, TICKET_ADMIN, "ticketDecideDispute", "accept: false, " + reason());
    }

    private static void sidewaysAndBack(Step step) {
        Journey report = Journey.begun().step(LURAH, "ticketReceive");
        step.take(report, LURAH, "ticketMove", "areaCode: \"31.72.01.1004\", " + reason());
        step.take(report, TICKET_ADMIN, "ticketCorrect", "areaCode: \"31.72.01.1005\", " + reason());
        report.step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
        step.take(report, AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"");
        Journey transferred = Journey.begun().inProcess();
        step.take(transferred, AGENCY, "ticketRequestTransfer", "unitCode: \"SDA\", " + reason());
        step.take(transferred, TICKET_ADMIN, "ticketDecideTransfer", "approve: false, " + reason());
        transferred.step(AGENCY, "ticketRequestTransfer", "unitCode: \"SDA\", " + reason());
        step.take(transferred, TICKET_ADMIN, "ticketDecideTransfer", "approve: true, " + reason());
        step.take(transferred, OTHER_AGENCY, "ticketReturn", reason());
    }

    private static void mergedAndApart(Step step) {
        Journey master = Journey.begun().inProcess();
        Journey child = Journey.begun();
        step.take(child, TICKET_ADMIN, "ticketMerge", into(master));
        step.take(master, AGENCY, "ticketRecordFollowUp", "progress: 50, note: \"x\", " + photos(AGENCY));
        step.take(child, TICKET_ADMIN, "ticketUnmerge", reason());
    }

    private static void pausedAndCorrected(Step step) {
        Journey report = Journey.begun().inProcess();
        step.take(report, TICKET_ADMIN, "ticketCorrect", "categoryCode: \"jalan\", " + reason());
        step.take(report, TICKET_ADMIN, "ticketPause", "until: \"2026-11-26\", " + reason());
        step.take(report, TICKET_ADMIN, "ticketResume", reason());
        step.take(report, TICKET_ADMIN, "ticketAgreeDate", "on: \"2026-12-20\", " + reason());
    }

    private static void closedAndSentAgain(Step step) {
        Journey report = Journey.begun();
        step.take(report, LURAH, "ticketReject", "reasonCode: NOT_CLEAR, reason: \"Di mana?\"");
        String place = "place: {areaCode: \"31.72.01.1004\", address: \"Nomor 12\"}";
        step.take(report, REPORTER, "ticketComplete", "text: \"Di sini.\", " + place + ", " + photos(REPORTER));
        step.take(report, REPORTER, "ticketWithdraw", "reason: \"Sudah selesai\"");
    }

    /** Arguments of a merge. */
    public static String into(Journey master) {
        return "into: \"" + master.receipt().number() + "\", " + reason();
    }
}
