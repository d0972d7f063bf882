package id.sigap.workflow;

/** The conditions of a step in Indonesian. No {@code default}: a new condition without words does not compile. */
final class GuardWords {

    private GuardWords() {}

    static String indonesian(Guard guard) {
        return switch (guard) {
            case NOT_MERGED -> "Laporan tidak digabungkan ke laporan lain.";
            case MERGED -> "Laporan digabungkan ke laporan lain.";
            case NOT_A_MASTER -> "Tidak ada laporan lain yang digabungkan ke laporan ini.";
            case FOUR_EYES -> "Pemutus maupun unitnya tidak mengerjakan laporan ini.";
            case NOT_WITHDRAWN -> "Laporan belum ditarik.";
            case TRANSFER_ASKED -> "Pengalihan telah diminta.";
            case NO_TRANSFER_ASKED -> "Belum ada permintaan pengalihan.";
            case NOT_RATED -> "Laporan belum dinilai.";
            case NOT_DISPUTED -> "Belum pernah diajukan keberatan.";
            case DISPUTE_PENDING -> "Ada keberatan yang menunggu keputusan.";
            case NOT_PAUSED -> "Laporan tidak sedang dijeda.";
            case PAUSED -> "Laporan sedang dijeda.";
            case REASON_GIVEN -> "Alasan diisi.";
            case REASON_CODE_GIVEN -> "Alasan dari daftar dipilih.";
            case COMPLETION_GIVEN -> "Keterangan tentang yang kurang diisi.";
            case OBJECTION_GIVEN -> "Keterangan tentang yang belum beres diisi.";
            case FINDINGS_GIVEN -> "Temuan di lapangan diisi.";
            case FINDINGS_AS_REASON -> "Temuan di lapangan diisi sebagai alasan.";
            case VISIT_PHOTO -> "Foto kunjungan dilampirkan.";
            case EVIDENCE_PHOTO -> "Foto bukti tindak lanjut ini dilampirkan.";
            case PROGRESS_BELOW_100 -> "Kemajuan 0 sampai 99 %.";
            case PROGRESS_100 -> "Kemajuan 100 %.";
            case STARS -> "Penilaian 1 sampai 5 bintang.";
            case OPEN_AGENCY -> "Unit masih berlaku dan menangani laporan.";
            case URBAN_VILLAGE -> "Wilayah adalah kelurahan yang terdaftar.";
            case KNOWN_CATEGORY -> "Kategori berlaku.";
            case PAUSE_WITHIN_CAP -> "Hari terakhir jeda setelah hari ini dan masih dalam batas.";
            case DATE_WITHIN_CAP -> "Tanggal masih dalam batas.";
            case PROGRESS_FORWARD -> "Kemajuan tidak berkurang; setelah penolakan mulai lagi dari 0.";
            case STILL_OPEN -> "Unit yang diminta masih berlaku dan menangani laporan.";
            case OTHER_UNIT -> "Laporan belum berada di unit itu.";
            case ADMITTED_OR_REASON -> "Perangkat daerah berwenang atas kategori ini, atau alasan diisi.";
            case DOWN_OR_BACK -> "Unit berada di bawah pemegang, atau unit yang mendelegasikan.";
            case REASON_ON_THE_WAY_UP -> "Alasan diisi bila laporan dikembalikan.";
            case OTHER_AREA -> "Laporan belum berada di kelurahan itu.";
            case NEIGHBOUR -> "Kelurahan itu bertetangga.";
            case OTHER_CATEGORY -> "Kategori lain dari yang sekarang.";
            case POSSIBLE_MASTER -> "Laporan lain itu masih terbuka dan tidak digabungkan.";
            case SAME_PRIVACY -> "Kedua laporan terbuka untuk umum, atau keduanya privat.";
            case LATER_THAN_DUE -> "Tanggal setelah tenggat semula; dan setelah hari ini, kecuali untuk perbaikan.";
            case WITHIN_DISPUTE_PERIOD -> "Belum lewat 14 hari sejak laporan selesai.";
        };
    }
}
