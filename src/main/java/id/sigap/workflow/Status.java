package id.sigap.workflow;

import id.sigap.problem.Described;
import id.sigap.problem.LocalizedText;

/** The published states of a report, with the city's own words (domain.md, The journey of a report). */
public enum Status implements Described {
    WAITING("Entered; nobody has acted.", "Menunggu", "Waiting"),
    COORDINATION("Received by the urban village, to be handled there or passed on.", "Koordinasi", "Coordination"),
    DISPOSITION(
            "Verified and forwarded to the authorised agency, or by an agency to its sub-department.",
            "Disposisi",
            "Disposition"),
    PROCESS("The agency's people are working on it.", "Proses", "In process"),
    FOLLOW_UP("Work done is being recorded.", "Tindak Lanjut", "Follow-up"),
    VALIDATION("The Bureau checks the follow-up.", "Menunggu Validasi", "Waiting for validation"),
    VERIFICATION("The Bureau checks on site before deciding.", "Verifikasi Lapangan", "On-site verification"),
    FOLLOW_UP_REJECTED(
            "Refused with a reason; the work repeats until it is right.", "TL Ditolak", "Follow-up rejected"),
    DONE("Accepted.", "Selesai", "Done"),
    REJECTED("Cannot be followed up as written.", "Ditolak", "Rejected");

    private final String meaning;
    private final LocalizedText label;

    Status(String meaning, String id, String en) {
        this.meaning = meaning;
        this.label = new LocalizedText(id, en);
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The word that citizens read. */
    public LocalizedText label() {
        return label;
    }
}
