package id.sigap.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImpersonalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Laporan Anda bukan kewenangan kami dan diteruskan ke instansi lain.",
                "Paling lama 7 hari kerja; hubungi 112 untuk keadaan darurat.",
                "Sesuai Peraturan Daerah Nomor 8 Tahun 2007 pasal 12 ayat (1).",
                "Tahun anggaran 2026/2027, sekitar 1.500 meter.",
                "pertanggungjawaban-penyelenggaraan",
                ""
            })
    void whatIsOfNobody(String text) {
        assertTrue(Impersonal.isImpersonal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hubungi 0811-1220-6571.",
                "Hubungi +62 811 1220 6571",
                "Kantor: (021) 384 2351",
                "Kantor: 021.3842351",
                "Hubungi ０８１１１２２０６５７１",
                "اتصل ٠٨١١١٢٢٠٦٥٧١",
                "Hubungi 0811–1220–6571",
                "NIK 3173012345670001",
                "Surel: siti@example.org",
                "Surel: siti＠example.org",
                "Lihat JK-7M3K9-QXD2V-T",
                "Lihat 7m3k9-qxd2v-t",
                "Lihat JK7M3K9QXD2VT",
                "Lihat 7M3K9QXD2VT"
            })
    void whatLooksLikeSomebodysOrOfOneReport(String text) {
        assertFalse(Impersonal.isImpersonal(text));
    }
}
