package id.sigap.workflow;

import id.sigap.access.TicketField;
import id.sigap.problem.Labelled;
import id.sigap.problem.LocalizedText;

/**
 * What can happen to a report, each with the field whose rule decides who sees that it happened, and the field whose rule
 * decides who reads what was written along with it.
 */
public enum Action implements Labelled {
    SUBMIT("The report was submitted.", "Laporan dikirim", "Submit", TicketField.STATUS, TicketField.STEPS),
    RECEIVE(
            "The urban village received it.",
            "Terima di kelurahan",
            "Receive",
            TicketField.STATUS,
            TicketField.INTERNAL_NOTES),
    MOVE(
            "It was passed on to a neighbouring urban village.",
            "Teruskan ke kelurahan tetangga",
            "Pass on to a neighbouring urban village",
            TicketField.STATUS,
            TicketField.INTERNAL_NOTES),
    CORRECT_AREA(
            "Its urban village was corrected.",
            "Perbaiki kelurahan",
            "Correct the urban village",
            TicketField.STATUS,
            TicketField.INTERNAL_NOTES),
    DISPOSE(
            "It was forwarded to an agency.",
            "Disposisi ke perangkat daerah",
            "Forward to an agency",
            TicketField.STATUS,
            TicketField.INTERNAL_NOTES),
    DELEGATE(
            "It was delegated within the agency, or handed back.",
            "Delegasikan",
            "Delegate",
            TicketField.STATUS,
            TicketField.INTERNAL_NOTES),
    RETURN(
            "The agency returned it as not its responsibility.",
            "Kembalikan, bukan kewenangan",
            "Return as not ours",
            TicketField.STATUS,
            TicketField.INTERNAL_NOTES),
    ACCEPT(
            "The holder accepted it and is working on it.",
            "Terima untuk dikerjakan",
            "Accept",
            TicketField.STATUS,
            TicketField.STEPS),
    REQUEST_TRANSFER(
            "The holder asked to transfer it to another agency.",
            "Minta dialihkan",
            "Request a transfer",
            TicketField.TRANSFER,
            TicketField.INTERNAL_NOTES),
    APPROVE_TRANSFER(
            "The transfer was approved: another agency has it.",
            "Setujui pengalihan",
            "Approve the transfer",
            TicketField.STATUS,
            TicketField.INTERNAL_NOTES),
    REFUSE_TRANSFER(
            "The transfer was refused: the holder keeps it.",
            "Tolak pengalihan",
            "Refuse the transfer",
            TicketField.TRANSFER,
            TicketField.INTERNAL_NOTES),
    RECORD_FOLLOW_UP(
            "Work in progress was recorded.",
            "Catat tindak lanjut",
            "Record work in progress",
            TicketField.STATUS,
            TicketField.STEPS),
    FINISH_FOLLOW_UP(
            "Work was recorded as finished.",
            "Selesaikan tindak lanjut",
            "Record work as finished",
            TicketField.STATUS,
            TicketField.STEPS),
    ORDER_VERIFICATION(
            "An on-site visit was ordered.",
            "Perintahkan verifikasi lapangan",
            "Order an on-site visit",
            TicketField.STATUS,
            TicketField.INTERNAL_NOTES),
    APPROVE(
            "The follow-up was accepted.",
            "Setujui tindak lanjut",
            "Accept the follow-up",
            TicketField.STATUS,
            TicketField.STEPS),
    REFUSE_FOLLOW_UP(
            "The follow-up was refused.",
            "Tolak tindak lanjut",
            "Refuse the follow-up",
            TicketField.STATUS,
            TicketField.STEPS),
    REJECT(
            "The report cannot be followed up as written.",
            "Tolak laporan",
            "Reject",
            TicketField.STATUS,
            TicketField.STEPS),
    WITHDRAW("Its reporter withdrew it.", "Tarik laporan", "Withdraw", TicketField.STATUS, TicketField.COMMENTS),
    COMPLETE(
            "Its reporter completed it and sent it again.",
            "Lengkapi laporan",
            "Complete and send again",
            TicketField.STATUS,
            TicketField.STEPS),
    RATE("Its reporter rated the work.", "Beri penilaian", "Rate the work", TicketField.RATING, TicketField.RATING),
    DISPUTE(
            "Its reporter disputes the outcome.",
            "Ajukan keberatan",
            "Dispute the outcome",
            TicketField.DISPUTE,
            TicketField.DISPUTE),
    REOPEN(
            "The dispute was accepted.",
            "Terima keberatan",
            "Accept the dispute",
            TicketField.STATUS,
            TicketField.DISPUTE),
    REFUSE_DISPUTE(
            "The dispute was refused.",
            "Tolak keberatan",
            "Refuse the dispute",
            TicketField.DISPUTE,
            TicketField.DISPUTE),
    CORRECT_CATEGORY(
            "Its category was corrected.",
            "Perbaiki kategori",
            "Correct the category",
            TicketField.CATEGORY,
            TicketField.INTERNAL_NOTES),
    MERGE(
            "It was merged into another report of the same matter.",
            "Gabungkan",
            "Merge",
            TicketField.MERGED_INTO,
            TicketField.INTERNAL_NOTES),
    UNMERGE(
            "It was separated from that report again.",
            "Pisahkan",
            "Separate",
            TicketField.MERGED_INTO,
            TicketField.INTERNAL_NOTES),
    PAUSE("The clocks were paused.", "Jeda", "Pause", TicketField.PAUSE, TicketField.INTERNAL_NOTES),
    RESUME("The clocks were resumed.", "Lanjutkan", "Resume", TicketField.PAUSE, TicketField.INTERNAL_NOTES),
    AGREE_DATE(
            "A later date was agreed with the reporter.",
            "Sepakati tanggal",
            "Agree a date",
            TicketField.DEADLINE,
            TicketField.DEADLINE),
    RECALCULATE(
            "The deadline moved with the calendar.",
            "Tenggat dihitung ulang",
            "Deadline recalculated",
            TicketField.DEADLINE,
            TicketField.DEADLINE),
    GRANT_PHOTOS(
            "An officer was allowed to see its photos.",
            "Izinkan melihat foto",
            "Allow to see photos",
            TicketField.PHOTO_GRANTS,
            TicketField.PHOTO_GRANTS),
    REVOKE_PHOTOS(
            "An officer's permission to see its photos was revoked.",
            "Cabut izin melihat foto",
            "Revoke sight of photos",
            TicketField.PHOTO_GRANTS,
            TicketField.PHOTO_GRANTS),
    REDACT(
            "Words or a part of a photo were hidden from those outside.",
            "Samarkan",
            "Redact",
            TicketField.STEPS,
            TicketField.REDACTION_REASON),
    REVEAL(
            "Words or a part of a photo that were hidden are shown to everybody again.",
            "Tampilkan kembali",
            "Reveal",
            TicketField.STEPS,
            TicketField.REDACTION_REASON),
    COMMENT(
            "Its reporter wrote a comment: no step, and not shown as one.",
            "Tulis komentar",
            "Comment",
            TicketField.COMMENTS,
            TicketField.COMMENTS),
    PUBLISH(
            "Its reporter made it public.",
            "Buka untuk umum",
            "Make public",
            TicketField.LISTED_FROM,
            TicketField.STEPS),
    MAKE_PRIVATE(
            "Its reporter made it private again.",
            "Jadikan privat",
            "Make private",
            TicketField.LISTED_FROM,
            TicketField.STEPS),
    REQUEST_ERASURE(
            "Somebody asked for the reporter's identity to be erased.",
            "Minta hapus identitas",
            "Ask for erasure",
            TicketField.ERASURE,
            TicketField.ERASURE),
    ERASE(
            "The reporter's identity was erased.",
            "Identitas dihapus",
            "Identity erased",
            TicketField.ERASURE,
            TicketField.ERASURE);

    private final String meaning;
    private final LocalizedText label;
    private final TicketField field;
    private final TicketField noteField;

    Action(String meaning, String id, String en, TicketField field, TicketField noteField) {
        this.meaning = meaning;
        this.label = new LocalizedText(id, en);
        this.field = field;
        this.noteField = noteField;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public LocalizedText label() {
        return label;
    }

    /** Whoever may read this field learns that it happened. */
    public TicketField field() {
        return field;
    }

    /** Whoever may read this field too reads what was written along with it. */
    public TicketField noteField() {
        return noteField;
    }

    /** Whether everybody reads what was written along with it; what a completion says they read in the description, too. */
    public boolean hasPublicNote() {
        return noteField == TicketField.STEPS && this != SUBMIT && this != COMPLETE;
    }

    /** Whether it counts for the version that clients name: only what everybody who is told a version can see does. */
    public boolean movesVersion() {
        return field == TicketField.STATUS || field == TicketField.CATEGORY;
    }
}
