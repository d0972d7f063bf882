package id.sigap.command;

import id.sigap.access.ProtectedValue;
import id.sigap.problem.Language;
import id.sigap.problem.LocalizedText;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What those concerned are told, with what Article 46 (2) of the UU PDP asks for: which data, when and how, and what is done
 * about it. What only the city knows stands in square brackets.
 */
final class BreachNotice {

    private static final LocalizedText TEXT = new LocalizedText("""
            Perihal: Pemberitahuan kegagalan pelindungan data pribadi

            Yth. Pelapor laporan {nomor},

            Sesuai dengan Pasal 46 Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, kami memberitahukan
            bahwa data pribadi Anda telah diketahui pihak yang tidak berhak.

            1. Data pribadi yang terungkap: %1$s.
            2. Kapan dan bagaimana: %2$s. [bagaimana data itu terungkap]
            3. Upaya penanganan dan pemulihan: [apa yang sudah dan akan dilakukan, serta sejak kapan].
            4. Yang dapat Anda lakukan: waspadai pesan atau panggilan yang menyebut laporan Anda; jangan memberikan PIN laporan
               kepada siapa pun, termasuk petugas. Data yang kami simpan dan kepada peran apa saja data itu pernah
               ditampilkan dapat Anda minta di aplikasi, atau dengan nomor dan PIN laporan. Di sana Anda juga dapat meminta
               identitas Anda dihapus.

            Kami mohon maaf. Pertanyaan dapat disampaikan kepada [nama, alamat surel, dan telepon pejabat pelindungan data].

            [nama dan jabatan penanda tangan]
            """, """
            Subject: Notice of a failure to protect personal data

            To the reporter of report {number},

            As Article 46 of Law 27 of 2022 on the protection of personal data asks of us, we tell you that personal data of yours
            became known to somebody who had no right to them.

            1. The data that became known: %1$s.
            2. When and how: %2$s. [how it happened]
            3. What is done about it: [what was done and will be, and since when].
            4. What you can do: beware of messages or calls that speak of your report; give its PIN to nobody, not to an officer
               either. What we keep of you, and to which roles it was shown, you can ask for in the app, or by number
               and PIN of the report. There you can also ask that your identity be erased.

            We are sorry. Ask [name, e-mail and telephone of the data protection officer].

            [name and office of who signs]
            """);

    private BreachNotice() {}

    /**
     * @param shown what became known, by the names of the access log; empty if that is known of the breach alone
     * @param from the first day of the time in which it did; null if nobody knows
     * @param to the last
     */
    static String in(Language language, Set<String> shown, @Nullable LocalDate from, @Nullable LocalDate to) {
        boolean indonesian = language == Language.INDONESIAN;
        String data = shown.isEmpty()
                ? (indonesian ? "[data apa saja]" : "[which data]")
                : shown.stream()
                        .sorted()
                        .map(name -> of(ProtectedValue.valueOf(name)).in(language))
                        .collect(Collectors.joining("; "));
        return TEXT.in(language).formatted(data, when(indonesian, from, to));
    }

    private static String when(boolean indonesian, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return indonesian ? "[kapan]" : "[when]";
        }
        String first = from == null ? "…" : from.toString();
        String last = to == null ? "…" : to.toString();
        return indonesian ? "antara " + first + " dan " + last : "between " + first + " and " + last;
    }

    private static LocalizedText of(ProtectedValue value) {
        return switch (value) {
            case REPORTER ->
                new LocalizedText(
                        "nama, nomor telepon, dan alamat surel Anda, sejauh Anda berikan",
                        "your name, telephone number and e-mail address, as far as you gave them");
            case REPORT ->
                new LocalizedText(
                        "isi laporan pribadi Anda: uraian, lokasi, komentar",
                        "what your private report says: description, place, comments");
            case REPORT_PHOTOS -> new LocalizedText("foto yang Anda kirim", "the photos that you sent");
            case EVIDENCE_PHOTOS ->
                new LocalizedText(
                        "foto pekerjaan pada laporan pribadi Anda", "photos of the work on your private report");
        };
    }
}
