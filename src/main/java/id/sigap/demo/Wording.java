package id.sigap.demo;

import id.sigap.reference.notice.DayNotice.Severity;
import id.sigap.reference.question.QuestionKind;
import id.sigap.reference.wording.DayNoticeDraft;
import id.sigap.reference.wording.EmergencyDraft;
import id.sigap.reference.wording.QuestionDraft;
import id.sigap.reference.wording.QuestionDraft.OptionDraft;
import id.sigap.reference.wording.QuestionListDraft;
import java.time.LocalDate;
import java.util.List;

/** What the administrators of the demo city say before a report, and ask with it: of each kind of question one at least. */
final class Wording {

    private static final int WEEK = 7;

    static final List<EmergencyDraft> EMERGENCIES = List.of(
            new EmergencyDraft(
                    "ambulans-gawat-darurat",
                    "Ambulans datang lebih cepat bila ditelepon. Sebutkan alamat, lalu tetap di telepon.",
                    "An ambulance comes sooner when it is called. Say where you are, and stay on the line.",
                    "112"),
            new EmergencyDraft(
                    "penanganan-kebakaran",
                    "Api tidak menunggu laporan dibaca. Menjauhlah dari api, lalu telepon.",
                    "A fire does not wait until a report is read. Get away from it, then call.",
                    "112"));

    /** None of what is asked has to be answered by whoever does not know: reports of the demo come without. */
    static final List<QuestionListDraft> QUESTIONS = List.of(
            new QuestionListDraft(
                    "pohon",
                    List.of(
                            choice(
                                    "CONDITION",
                                    "Bagaimana keadaan pohonnya?",
                                    "How is the tree?",
                                    new OptionDraft("FALLEN", "Sudah tumbang", "It has fallen"),
                                    new OptionDraft(
                                            "LEANING", "Miring atau hampir tumbang", "It leans, or is about to fall"),
                                    new OptionDraft("BRANCH", "Dahannya patah", "A branch has broken"),
                                    new OptionDraft("DENSE", "Terlalu rimbun", "It has grown too dense")),
                            yesOrNo("CABLE", "Apakah mengenai kabel listrik?", "Does it touch a power line?"))),
            new QuestionListDraft(
                    "banjir",
                    List.of(
                            number(
                                    "DEPTH",
                                    "Berapa sentimeter tinggi airnya?",
                                    "How deep is the water, in centimetres?",
                                    300),
                            yesOrNo("HOUSES", "Apakah air masuk ke rumah?", "Has it come into houses?"))),
            new QuestionListDraft(
                    "orang-hilang",
                    List.of(
                            number("AGE", "Berapa umurnya?", "How old are they?", 120),
                            text("CLOTHES", "Pakaian apa yang terakhir dikenakan?", "What did they last wear?"))));

    private Wording() {}

    /** What everybody should know this week. */
    static DayNoticeDraft notice(LocalDate today) {
        return new DayNoticeDraft(
                "DEMO_RAIN",
                "Hujan lebat diperkirakan pekan ini. Untuk keadaan darurat, telepon 112.",
                "Heavy rain is expected this week. In an emergency, call 112.",
                Severity.INFO,
                today,
                today.plusDays(WEEK),
                List.of(),
                List.of());
    }

    private static QuestionDraft choice(String code, String indonesian, String english, OptionDraft... options) {
        return new QuestionDraft(code, indonesian, english, QuestionKind.CHOICE, false, null, null, List.of(options));
    }

    private static QuestionDraft yesOrNo(String code, String indonesian, String english) {
        return new QuestionDraft(code, indonesian, english, QuestionKind.YES_NO, false, null, null, List.of());
    }

    private static QuestionDraft number(String code, String indonesian, String english, int most) {
        return new QuestionDraft(code, indonesian, english, QuestionKind.NUMBER, false, 0, most, List.of());
    }

    private static QuestionDraft text(String code, String indonesian, String english) {
        return new QuestionDraft(code, indonesian, english, QuestionKind.TEXT, false, null, 200, List.of());
    }
}
