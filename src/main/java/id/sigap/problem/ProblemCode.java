package id.sigap.problem;

import static id.sigap.problem.ProblemCode.Kind.FAULT;
import static id.sigap.problem.ProblemCode.Kind.REQUEST;
import static id.sigap.problem.ProblemCode.Kind.RULE;

import java.util.Locale;

/**
 * Every refusal Sigap can give. The texts are fixed: they never contain input or stored data. Where one says {@code {limit}},
 * the number is told that is set here.
 */
public enum ProblemCode implements Described {
    /** No such report, or not for this viewer: one answer for both, on purpose. */
    NOT_FOUND(
            RULE,
            "Laporan tidak ditemukan, atau Anda tidak berhak melihatnya. Silakan periksa nomor dan PIN.",
            "There is no such report, or you may not see it. Please check the number and the PIN."),
    NUMBER_MALFORMED(
            RULE,
            "Format nomor laporan tidak sesuai. Nomor terdiri atas JK dan 11 karakter, misalnya JK-XXXXX-XXXXX-X.",
            "This is not a report number. A number is JK followed by 11 characters, such as JK-XXXXX-XXXXX-X."),
    NUMBER_MISTYPED(
            RULE,
            "Nomor laporan salah ketik. Silakan periksa kembali setiap karakternya.",
            "The report number is mistyped. Please check each of its characters."),
    FORBIDDEN(RULE, "Anda tidak berwenang melakukan tindakan ini.", "You are not allowed to do this."),
    ID_INVALID(RULE, "ID ini tidak valid untuk isian ini.", "This id is not valid for this field."),
    TEXT_EMPTY(RULE, "Isian ini tidak boleh kosong.", "This field must not be empty."),
    TEXT_TOO_LONG(
            RULE,
            "Isian ini terlalu panjang. Paling banyak {limit} karakter.",
            "This field is too long: {limit} characters at most."),
    TEXT_INVALID(
            RULE,
            "Isian ini memuat karakter yang tidak dapat disimpan.",
            "This field contains characters that cannot be stored."),
    CATEGORY_UNKNOWN(RULE, "Kategori ini tidak tersedia.", "This category is not available."),
    AREA_UNKNOWN(RULE, "Wilayah ini tidak terdaftar.", "This area is not known."),
    UNIT_UNKNOWN(RULE, "Unit ini tidak terdaftar.", "This unit is not known."),
    CHANNEL_UNKNOWN(RULE, "Kanal ini tidak tersedia.", "This channel is not available."),
    CHANNEL_NOT_YOURS(RULE, "Anda tidak dapat mengirim melalui kanal ini.", "You cannot submit through this channel."),
    PUBLISHING_NOT_YOURS(
            RULE,
            "Hanya pelapor yang dapat membuka laporannya untuk umum, dan kanal ini tidak menyampaikan pilihan tersebut."
                    + " Silakan kirim tanpa isian public.",
            "Only the reporter can make a report public, and this channel does not carry their choice. Please send it"
                    + " without public."),
    PLACE_INCOMPLETE(
            RULE,
            "Titik lokasi harus memuat lintang dan bujur yang valid.",
            "A point needs both a valid latitude and a valid longitude."),
    PLACE_OUTSIDE_CITY(RULE, "Titik lokasi berada di luar wilayah Jakarta.", "The point is outside Jakarta."),
    CLIENT_KEY_INVALID(
            RULE,
            "Kunci klien tidak valid. Silakan gunakan 1–64 huruf, angka, titik, garis bawah, atau tanda hubung; tanpa token"
                    + " harus berupa UUID acak.",
            "The client key is not valid: 1–64 letters, digits, dots, underscores or hyphens; without a token,"
                    + " a random UUID."),
    CLIENT_KEY_REUSED(
            RULE,
            "Kunci klien ini sudah dipakai untuk kiriman dengan isi lain.",
            "This client key has already been used for something with different content."),
    CONTACT_INVALID(RULE, "Data kontak pelapor tidak dapat dibaca.", "The reporter's contact details cannot be read."),
    NAME_OF_UNIT(
            RULE,
            "Nama pelapor tidak boleh menyerupai nama unit pemerintah.",
            "A reporter's name must not look like the name of a government unit."),
    REASON_MISSING(RULE, "Alasan wajib diisi.", "A reason is required."),
    NOT_PUBLIC(RULE, "Hanya laporan publik yang dapat diikuti.", "Only public reports can be followed."),
    CONFLICT(
            RULE,
            "Laporan ini sudah berubah. Silakan lihat keadaan terbarunya, lalu coba kembali.",
            "The report has changed in the meantime. Please look at its current state, then try again."),
    STEP_NOT_POSSIBLE(
            RULE,
            "Langkah ini tidak dapat dilakukan pada status laporan saat ini.",
            "This step is not possible at the report's current status."),
    UNIT_NOT_HOLDER(RULE, "Laporan ini sedang ditangani unit lain.", "The report is with another unit now."),
    FOUR_EYES(
            RULE,
            "Anda atau unit Anda ikut menangani laporan ini. Keputusan harus diambil oleh orang lain.",
            "You or your unit worked on this report; somebody else must decide."),
    MERGED(RULE, "Laporan ini telah digabungkan dengan laporan lain.", "The report has been merged into another one."),
    WITHDRAWN(RULE, "Laporan ini telah ditarik oleh pelapornya.", "The report was withdrawn by its reporter."),
    NOTE_MISSING(RULE, "Catatan wajib diisi.", "A note is required."),
    PHOTO_INVALID(
            RULE,
            "Berkas ini bukan foto JPEG, PNG, atau WebP yang dapat dibaca.",
            "This is not a readable JPEG, PNG or WebP photo."),
    PHOTO_ANIMATED(RULE, "Gambar bergerak tidak diterima.", "Animated images are not accepted."),
    PHOTO_TOO_LARGE(
            RULE,
            "Foto melebihi 10 MB, 52 megapiksel (WebP: 12), atau 20.000 piksel per sisi.",
            "The photo exceeds 10 MB, 52 megapixels (WebP: 12), or 20,000 pixels per side."),
    PHOTO_HEIC(
            RULE,
            "Foto HEIC, HEIF, atau AVIF belum dapat diterima. Silakan kirim sebagai JPEG, PNG, atau WebP.",
            "HEIC, HEIF and AVIF photos are not accepted yet. Please send it as JPEG, PNG or WebP."),
    PHOTO_UNKNOWN(
            RULE,
            "Foto ini tidak ditemukan, bukan milik Anda, atau sudah digunakan. Silakan unggah kembali.",
            "There is no such photo, it is not yours, or it is already in use. Please upload it again."),
    PHOTO_TOO_MANY(
            RULE,
            "Foto yang dilampirkan paling banyak tiga dan harus berbeda.",
            "At most three different photos are allowed."),
    PHOTO_MISSING(RULE, "Silakan lampirkan sedikitnya satu foto bukti.", "At least one evidence photo is required."),
    GRANT_OVER_CAP(
            RULE,
            "Izin melihat foto harus berakhir setelah saat ini dan paling lambat {limit} hari lagi.",
            "Permission to see photos must end after now and within {limit} days."),
    PROGRESS_OUT_OF_RANGE(RULE, "Progres harus 0 sampai 100 persen.", "Progress must be from 0 to 100 per cent."),
    PROGRESS_BACKWARDS(
            RULE,
            "Progres tidak boleh kurang dari yang sudah dicatat.",
            "Progress must not be less than already recorded."),
    TARGET_IS_HOLDER(
            RULE,
            "Laporan ini sudah berada pada unit atau kelurahan tersebut.",
            "The report is already with that unit or urban village."),
    UNIT_CLOSED(
            RULE,
            "Unit ini tidak terdaftar, sudah ditutup, atau tidak menangani laporan.",
            "This unit is unknown, closed, or does not work on reports."),
    UNIT_NOT_BELOW(
            RULE,
            "Unit ini bukan bagian dari unit Anda dan bukan unit yang mendelegasikan laporan.",
            "This unit is neither below yours nor the one that delegated the report."),
    AREA_NOT_NEIGHBOUR(
            RULE,
            "Kelurahan ini tidak bersebelahan. Biro dapat memperbaiki wilayah laporan.",
            "This urban village is not a neighbour. The Bureau can correct the area."),
    TRANSFER_PENDING(RULE, "Pengalihan sudah diajukan.", "A transfer has already been requested."),
    ALREADY_RATED(RULE, "Laporan ini sudah dinilai.", "The report has already been rated."),
    STARS_OUT_OF_RANGE(RULE, "Penilaian harus 1 sampai 5.", "A rating must be from 1 to 5."),
    ALREADY_DISPUTED(
            RULE, "Hasil penanganan hanya dapat disanggah satu kali.", "The outcome can be disputed only once."),
    DISPUTE_TOO_LATE(
            RULE,
            "Hasil penanganan hanya dapat disanggah dalam {limit} hari setelah laporan selesai.",
            "The outcome can be disputed only within {limit} days after the report is done."),
    PAUSE_OVER_CAP(
            RULE,
            "Jeda harus berakhir setelah hari ini dan paling lambat {limit} hari lagi.",
            "A pause must end after today and within {limit} days."),
    DATE_OVER_CAP(
            RULE,
            "Tanggal harus setelah tenggat dan paling lambat {limit} hari dari hari ini.",
            "The day must be after the deadline and within {limit} days from today."),
    MERGE_NOT_POSSIBLE(
            RULE,
            "Laporan ini tidak dapat digabungkan dengan laporan tersebut.",
            "This report cannot be merged into that one."),
    MERGE_PRIVATE_WITH_PUBLIC(
            RULE,
            "Laporan privat tidak dapat digabungkan dengan laporan publik.",
            "A private report cannot be merged with a public one."),
    CORRECTION_UNCLEAR(
            RULE,
            "Silakan isi kategori atau kelurahan, salah satu saja.",
            "Please give either a category or an urban village, not both."),
    FIRST_OUT_OF_RANGE(RULE, "Nilai first harus 1 sampai 100.", "first must be from 1 to 100."),
    CURSOR_INVALID(
            RULE, "Penanda halaman ini tidak berlaku untuk daftar ini.", "This cursor does not belong to this list."),
    YEAR_OUT_OF_RANGE(RULE, "Tahun harus antara 2000 dan 2100.", "The year must be from 2000 to 2100."),

    UNAUTHENTICATED(
            REQUEST,
            "Sesi Anda tidak berlaku. Silakan masuk kembali.",
            "Your session is not valid. Please sign in again."),
    METHOD_NOT_ALLOWED(
            REQUEST, "Metode ini tidak diperbolehkan pada alamat ini.", "This method is not allowed at this address."),
    MEDIA_TYPE_UNSUPPORTED(
            REQUEST,
            "Jenis konten ini tidak diterima di sini: GraphQL menerima application/json dalam UTF-8, foto"
                    + " menerima image/*,"
                    + " application/octet-stream, atau multipart/form-data.",
            "This content type is not accepted here: GraphQL takes application/json in UTF-8; photos take image/*,"
                    + " application/octet-stream or multipart/form-data."),
    NOT_ACCEPTABLE(
            REQUEST,
            "Jawaban hanya tersedia sebagai application/graphql-response+json atau application/json.",
            "Answers are available only as application/graphql-response+json or application/json."),
    BODY_TOO_LARGE(REQUEST, "Ukuran permintaan terlalu besar.", "The request is too large."),
    REQUEST_TOO_SLOW(
            REQUEST,
            "Permintaan tidak diterima seluruhnya dalam batas waktu. Silakan kirim kembali.",
            "The request did not arrive in time. Please send it again."),
    REQUEST_MALFORMED(REQUEST, "Format permintaan tidak valid.", "The request is not well-formed."),
    FORM_INVALID(
            REQUEST,
            "Formulir harus memuat tepat satu berkas, yaitu fotonya. Isian lain diabaikan, dan masing-masing paling besar"
                    + " 16 KB.",
            "A form must have exactly one file, the photo. Other fields are passed over, and may have up to 16 KB each."),
    PARAMETERS_INVALID(
            REQUEST,
            "Parameter GraphQL (query, operationName, variables, extensions) tidak lengkap atau tipenya salah.",
            "The GraphQL parameters (query, operationName, variables, extensions) are missing or of the wrong type."),
    PREFLIGHT_MISSING(
            REQUEST,
            "Permintaan dengan cookie sesi harus menyertakan header Sigap-Request.",
            "A request with a session cookie must carry the header Sigap-Request."),
    SECRET_IN_URL(
            REQUEST,
            "Isian ini tidak boleh dikirim dalam alamat (URL). Silakan gunakan POST.",
            "This must not be sent in an address (URL). Please use POST."),
    /** A hash in the place of a document, by the protocol of Apollo's clients: they send the document then. */
    PERSISTED_QUERY_NOT_SUPPORTED(
            REQUEST,
            "Layanan ini tidak menyimpan dokumen GraphQL. Silakan kirim dokumennya.",
            "This service keeps no GraphQL documents. Please send the document."),
    DOCUMENT_UNKNOWN(REQUEST, "Dokumen GraphQL ini tidak terdaftar.", "This GraphQL document is not registered."),
    DOCUMENT_MALFORMED(REQUEST, "Dokumen GraphQL tidak dapat dibaca.", "The GraphQL document cannot be parsed."),
    DOCUMENT_INVALID(
            REQUEST, "Dokumen GraphQL tidak sesuai dengan skema.", "The GraphQL document does not fit the schema."),
    VARIABLES_INVALID(
            REQUEST, "Variabel GraphQL tidak sesuai dengan skema.", "The GraphQL variables do not fit the schema."),
    DOCUMENT_TOO_LARGE(REQUEST, "Dokumen GraphQL terlalu besar.", "The GraphQL document is too large."),
    DOCUMENT_TOO_DEEP(
            REQUEST,
            "Isian dalam dokumen GraphQL bertingkat terlalu dalam.",
            "The GraphQL document is nested too deeply."),
    DOCUMENT_TOO_WIDE(
            REQUEST,
            "Dokumen GraphQL memuat terlalu banyak isian, alias, atau direktif.",
            "The GraphQL document has too many fields, aliases or directives."),
    DOCUMENT_TOO_COSTLY(
            REQUEST, "Data yang diminta sekaligus terlalu banyak.", "This request asks for too much at once."),
    RATE_LIMITED(
            REQUEST,
            "Terlalu banyak permintaan. Silakan coba beberapa saat lagi.",
            "Too many requests. Please try again later."),

    BUSY(FAULT, "Layanan sedang ramai. Silakan coba sebentar lagi.", "The service is busy. Please try again shortly."),
    UNAVAILABLE(
            FAULT,
            "Layanan sedang tidak tersedia. Silakan coba beberapa saat lagi.",
            "The service is not available at the moment. Please try again later."),
    /** A write of which we got no answer: what to do next depends on what can be sent again. */
    OUTCOME_UNKNOWN(
            FAULT,
            "Belum dapat dipastikan apakah permintaan ini sudah tersimpan. Silakan periksa keadaan terbarunya; yang memakai"
                    + " kunci klien aman dikirim kembali dengan kunci yang sama.",
            "It is not known whether this was stored. Please look at the current state; what carries a client key can"
                    + " safely be sent again under the same key."),
    INTERNAL(
            FAULT,
            "Terjadi gangguan pada layanan. Silakan coba beberapa saat lagi.",
            "Something went wrong in the service. Please try again later.");

    /** Where a code may appear. */
    public enum Kind {
        /** A rule of the domain said no: data of a mutation's answer, or an error of a query's field. */
        RULE,
        /** The request itself cannot be carried out: refused before anything runs. */
        REQUEST,
        /** We failed: the caller did nothing wrong. */
        FAULT
    }

    private static final String LIMIT = "{limit}";

    private final Kind kind;
    private final LocalizedText text;

    ProblemCode(Kind kind, String id, String en) {
        this.kind = kind;
        this.text = new LocalizedText(id, en);
    }

    @Override
    public String meaning() {
        return text.en();
    }

    public Kind kind() {
        return kind;
    }

    /** With {@code {limit}} where it names one. */
    public LocalizedText text() {
        return text;
    }

    boolean namesLimit() {
        return text.id().contains(LIMIT);
    }

    LocalizedText text(int limit) {
        return namesLimit()
                ? new LocalizedText(
                        filled(text.id(), limit, Locale.forLanguageTag("id")), filled(text.en(), limit, Locale.ENGLISH))
                : text;
    }

    private static String filled(String text, int limit, Locale language) {
        return text.replace(LIMIT, String.format(language, "%,d", limit));
    }
}
