package id.sigap.workflow;

import id.sigap.problem.Labelled;
import id.sigap.problem.LocalizedText;

/** Why a report cannot be followed up as written. The city demands a reason and publishes no list: this one is our choice. */
public enum RejectionReason implements Labelled {
    NOT_CLEAR("It does not say what is wrong.", "Isi laporan tidak jelas", "Not clear"),
    WRONG_OR_MISSING_PLACE(
            "The place is wrong or cannot be found.", "Lokasi salah atau tidak ditemukan", "Place wrong or not found"),
    NO_EVIDENCE("It gives nothing by which it could be checked.", "Bukti tidak memadai", "Not enough evidence"),
    OUTSIDE_AUTHORITY(
            "The matter is not within the Provincial Government's authority.",
            "Di luar kewenangan Pemerintah Provinsi",
            "Outside the Provincial Government's authority"),
    DUPLICATE(
            "The same person has reported the same thing before.",
            "Laporan yang sama sudah pernah dikirim",
            "Already reported by the same person"),
    NOT_A_COMPLAINT("It reports nothing that could be worked on.", "Bukan pengaduan", "Not a complaint"),
    PERSONAL_DATA(
            "It exposes personal data, for instance somebody else's.",
            "Memuat data pribadi yang harus dihapus",
            "Contains personal data that must be removed");

    private final String meaning;
    private final LocalizedText label;

    RejectionReason(String meaning, String id, String en) {
        this.meaning = meaning;
        this.label = new LocalizedText(id, en);
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The words that the reporter reads. */
    @Override
    public LocalizedText label() {
        return label;
    }
}
