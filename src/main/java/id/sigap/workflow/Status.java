package id.sigap.workflow;

import id.sigap.problem.Labelled;
import id.sigap.problem.LocalizedText;

/** The published states of a report, with the city's own words (docs/domain.md, The journey of a report). */
public enum Status implements Labelled {
    WAITING("Submitted; nobody has acted on it yet.", "Menunggu", "Waiting"),
    COORDINATION("Received by the urban village, which handles it or passes it on.", "Koordinasi", "Coordination"),
    DISPOSITION(
            "Verified and forwarded to the authorised agency, or by an agency to its sub-department.",
            "Disposisi",
            "Disposition"),
    PROCESS("The holder's people are working on it.", "Proses", "In process"),
    FOLLOW_UP("Work done is being recorded.", "Tindak Lanjut", "Follow-up"),
    VALIDATION("The Bureau checks the follow-up.", "Menunggu Validasi", "Waiting for validation"),
    VERIFICATION("The Bureau checks on site before deciding.", "Verifikasi Lapangan", "On-site verification"),
    FOLLOW_UP_REJECTED(
            "The Bureau refused the follow-up with a reason; the work is repeated until it is right.",
            "TL Ditolak",
            "Follow-up rejected",
            "Tindak Lanjut Ditolak"),
    DONE("The Bureau accepted the work.", "Selesai", "Done"),
    REJECTED("The report cannot be followed up as written, or its reporter withdrew it.", "Ditolak", "Rejected");

    private final String meaning;
    private final LocalizedText label;
    private final LocalizedText writtenOut;

    Status(String meaning, String id, String en) {
        this(meaning, id, en, id);
    }

    Status(String meaning, String id, String en, String writtenOut) {
        this.meaning = meaning;
        this.label = new LocalizedText(id, en);
        this.writtenOut = new LocalizedText(writtenOut, en);
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The city's own word, as staff know it. */
    @Override
    public LocalizedText label() {
        return label;
    }

    /** The same for citizens, without the offices' abbreviations. */
    public LocalizedText writtenOut() {
        return writtenOut;
    }
}
