package id.sigap.demo;

import id.sigap.workflow.Action;
import id.sigap.workflow.RejectionReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written along with a step, if it does not depend on the trouble. */
final class Notes {

    static final String COMMENT = "Kondisinya masih sama pagi ini, mohon segera ditangani.";
    static final String THANKS = "Terima kasih, sudah ditangani dengan baik.";

    /** Why a report is rejected. */
    record Rejection(RejectionReason code, String words) {}

    static final List<Rejection> REJECTIONS = List.of(
            new Rejection(
                    RejectionReason.WRONG_OR_MISSING_PLACE,
                    "Lokasi tidak ditemukan, mohon lengkapi alamat atau titik lokasinya."),
            new Rejection(RejectionReason.NOT_CLEAR, "Mohon dijelaskan apa yang rusak dan sejak kapan."),
            new Rejection(RejectionReason.NO_EVIDENCE, "Mohon sertakan foto agar laporan dapat diperiksa."),
            new Rejection(RejectionReason.OUTSIDE_AUTHORITY, "Lokasi ini dikelola oleh pemerintah pusat."));

    private Notes() {}

    static @Nullable String of(Action action) {
        return switch (action) {
            case RECEIVE -> "Laporan sudah diterima dan sedang diperiksa.";
            case DISPOSE -> "Laporan sudah lengkap, mohon ditindaklanjuti.";
            case DELEGATE -> "Mohon ditangani oleh petugas wilayah.";
            case RETURN -> "Bukan kewenangan kami, mohon diteruskan kepada dinas yang berwenang.";
            case ACCEPT -> "Petugas sudah dijadwalkan ke lokasi.";
            case REQUEST_TRANSFER -> "Penyebabnya di luar kewenangan kami, perlu ditangani dinas lain.";
            case ORDER_VERIFICATION -> "Foto belum cukup jelas, perlu diperiksa di lokasi.";
            case APPROVE -> "Hasil pekerjaan sesuai dengan laporan.";
            case REFUSE_FOLLOW_UP -> "Foto tidak menunjukkan lokasi yang dilaporkan, mohon diperbaiki.";
            case DISPUTE -> "Masalahnya muncul lagi di tempat yang sama setelah satu hari.";
            case MERGE -> "Laporan yang sama di lokasi yang sama.";
            case PAUSE -> "Menunggu material yang sedang dipesan.";
            case AGREE_DATE -> "Disepakati dengan pelapor karena pekerjaan memerlukan alat berat.";
            default -> null;
        };
    }
}
