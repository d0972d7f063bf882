package id.sigap.demo;

import java.util.List;

/** What goes wrong in a city, in the words of those who report it and of those who mend it. All invented. */
final class Scenes {

    /**
     * One kind of trouble.
     *
     * @param category code of the category
     * @param reports descriptions to choose from
     * @param begun what is noted while it is being mended
     * @param mended what is noted when it has been
     */
    record Scene(String category, List<String> reports, String begun, String mended) {}

    /** The agency of the dev user {@code petugas}. */
    static final List<Scene> ROADS = List.of(
            new Scene(
                    "jalan",
                    List.of(
                            "Jalan berlubang di depan pasar, sudah dua motor terjatuh pekan ini.",
                            "Aspal amblas selebar satu meter di tikungan dekat sekolah."),
                    "Lubang sudah dibersihkan dan dipasangi rambu, penambalan dilanjutkan malam ini.",
                    "Jalan sudah ditambal dengan aspal panas dan dapat dilalui kembali."),
            new Scene(
                    "trotoar",
                    List.of(
                            "Ubin pemandu di trotoar terlepas, berbahaya bagi tunanetra.",
                            "Trotoar rusak setelah galian kabel, pejalan kaki terpaksa turun ke jalan."),
                    "Ubin yang rusak sudah dibongkar, sebagian sudah diganti.",
                    "Seluruh ubin trotoar yang rusak sudah diganti dan diratakan."),
            new Scene(
                    "penerangan-jalan-umum-pju-mati",
                    List.of(
                            "Lima lampu jalan padam sejak tiga malam lalu, jalan menjadi gelap dan rawan.",
                            "Lampu penerangan jalan di depan musala berkedip lalu padam."),
                    "Kabel putus sudah ditemukan, penggantian komponen sedang berjalan.",
                    "Lampu sudah diganti dan menyala normal saat diperiksa malam hari."),
            new Scene(
                    "keluhan-galian-sisa-proyek",
                    List.of(
                            "Sisa galian proyek dibiarkan menumpuk di tepi jalan dan menjadi lumpur saat hujan.",
                            "Lubang galian di depan rumah warga belum ditutup kembali sejak pekan lalu."),
                    "Kontraktor sudah dipanggil, material mulai diangkut.",
                    "Bekas galian sudah ditutup dan sisa material sudah diangkut."));

    /** The agency of the dev user {@code petugas-sda}. */
    static final List<Scene> WATER = List.of(
            new Scene(
                    "saluran-air-kali-sungai",
                    List.of(
                            "Saluran air tersumbat lumpur dan sampah, air meluap setiap hujan.",
                            "Eceng gondok menutupi kali sehingga aliran air melambat."),
                    "Pengerukan sudah dimulai dari sisi hilir.",
                    "Saluran sudah dikeruk dan air mengalir lancar."),
            new Scene(
                    "tutup-saluran",
                    List.of("Tutup saluran pecah dan bolong, anak kecil hampir terperosok."),
                    "Lubang sudah ditutup sementara dengan pelat kayu.",
                    "Tutup saluran beton yang baru sudah terpasang."),
            new Scene(
                    "banjir",
                    List.of("Genangan setinggi lutut belum surut sejak pagi karena pompa tidak menyala."),
                    "Pompa bergerak sudah dikirim, genangan mulai surut.",
                    "Genangan sudah surut dan pompa kembali berfungsi."));

    static final List<Scene> OTHERS = List.of(
            new Scene(
                    "sampah",
                    List.of(
                            "Sampah menumpuk di pinggir kali sejak tiga hari dan mulai berbau.",
                            "Tempat pembuangan sampah sementara penuh, sampah meluber ke jalan."),
                    "Satu truk sudah mengangkut sebagian tumpukan.",
                    "Tumpukan sampah sudah diangkut seluruhnya dan lokasi disapu bersih."),
            new Scene(
                    "bakar-sampah",
                    List.of("Ada pembakaran sampah di lahan kosong setiap sore, asapnya masuk ke rumah warga."),
                    "Pemilik lahan sudah ditemui dan diberi teguran lisan.",
                    "Pembakaran sudah dihentikan dan spanduk larangan sudah dipasang."),
            new Scene(
                    "pohon",
                    List.of(
                            "Dahan pohon patah dan menggantung di atas kabel listrik.",
                            "Pohon besar di tepi jalan miring setelah hujan angin semalam."),
                    "Dahan yang berbahaya sudah dipangkas, penopangan menyusul.",
                    "Pohon sudah dipangkas dan sisa dahan sudah diangkut."),
            new Scene(
                    "taman",
                    List.of("Ayunan di taman putus dan lampu tamannya mati."),
                    "Ayunan sudah dilepas untuk diperbaiki.",
                    "Ayunan dan lampu taman sudah diperbaiki."),
            new Scene(
                    "parkir-liar",
                    List.of(
                            "Mobil parkir di atas jalur sepeda setiap sore hingga malam.",
                            "Parkir liar di depan stasiun membuat jalan tersisa satu lajur."),
                    "Penjagaan sore hari sudah dilakukan, beberapa kendaraan diderek.",
                    "Kendaraan sudah ditertibkan dan rambu larangan parkir sudah dipasang."),
            new Scene(
                    "pkl-liar",
                    List.of("Pedagang kaki lima menutup seluruh trotoar di sekitar halte."),
                    "Pedagang sudah didata dan diberi imbauan.",
                    "Trotoar sudah bebas dari lapak dan dapat dilalui pejalan kaki."),
            new Scene(
                    "gangguan-kebisingan",
                    List.of("Suara musik dari kafe sangat keras sampai lewat tengah malam."),
                    "Pengelola kafe sudah dipanggil untuk diberi pengarahan.",
                    "Pengelola sudah menurunkan suara dan menutup kafe sesuai jam izin."),
            new Scene(
                    "bangunan-liar",
                    List.of("Bangunan semipermanen berdiri di atas saluran air."),
                    "Surat peringatan pertama sudah diberikan kepada pemilik.",
                    "Bangunan sudah dibongkar sendiri oleh pemiliknya."),
            new Scene(
                    "demam-berdarah-dengue",
                    List.of("Tiga warga di satu RT terkena demam berdarah, mohon pengasapan."),
                    "Pemeriksaan jentik sudah dilakukan di separuh rumah.",
                    "Pengasapan dan pemeriksaan jentik di seluruh RT sudah selesai."),
            new Scene(
                    "ktp-elektronik-ktp-el",
                    List.of("KTP elektronik belum jadi padahal perekaman sudah dua bulan lalu."),
                    "Data perekaman sudah ditemukan dan sedang dicetak.",
                    "KTP elektronik sudah dicetak dan siap diambil di kantor kelurahan."));

    private Scenes() {}
}
