package id.sigap.startup.check;

import id.sigap.command.Command;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was typed behind the program's name: nothing starts for what is no command. */
public final class Arguments {

    /** Not understood, as commands say it. */
    private static final int NOT_UNDERSTOOD = 2;

    /** A setting in the place of a command; what is set may be a secret, and is not repeated. */
    private static final Pattern SETTING =
            Pattern.compile("(?:-D|--)?((?:sigap|quarkus)\\.[^=\\s]*|SIGAP_[A-Z0-9_]*|QUARKUS_[A-Z0-9_]*)(?:=.*)?");

    private static final int LONGEST = 60;

    private static final String USAGE = """
            java -jar quarkus-run.jar                               layanan / the service
            java -jar quarkus-run.jar migrate                       perbarui basis data / bring the database to this release
            java -jar quarkus-run.jar verify-audit [--roots FILE]   periksa jejak audit / check the audit trail
            java -jar quarkus-run.jar audit-roots                   cetak akar jejak audit / print its roots
            java -jar quarkus-run.jar who-read FILE [SUBJECTS]      siapa membaca yang bocor / who read what leaked
            java -jar quarkus-run.jar breach-pack FOLDER …          siapa diberi tahu / whom to tell of a breach
            java -jar quarkus-run.jar check-statements MONTH        hitung ulang bulan final / count a final month again
            java -jar quarkus-run.jar --help

            Pengaturan diberikan sebagai variabel lingkungan (SIGAP_DATABASE_URL=…) atau sebelum -jar (-Dsigap.database.url=…).
            Settings are given as environment variables (SIGAP_DATABASE_URL=…) or before -jar (-Dsigap.database.url=…).
            """;

    private Arguments() {}

    /** What to print instead of a start, and the exit code. */
    public record Answer(int code, String text) {}

    /** Empty if the service or a command is meant. */
    public static Optional<Answer> of(String... arguments) {
        if (arguments.length == 0 || Command.of(arguments).isPresent()) {
            return Optional.empty();
        }
        String first = arguments[0];
        if (first.matches("-h|--?help|help")) {
            return Optional.of(new Answer(0, USAGE));
        }
        Matcher setting = SETTING.matcher(first);
        String what = setting.matches() ? misplaced(setting.group(1)) : unknown(first);
        return Optional.of(new Answer(NOT_UNDERSTOOD, what + "\n\n" + USAGE));
    }

    private static String misplaced(String name) {
        boolean variable = name.startsWith("SIGAP_") || name.startsWith("QUARKUS_");
        String how = variable ? name + "=… java -jar quarkus-run.jar" : "java -D" + name + "=… -jar quarkus-run.jar";
        return "Pengaturan " + name + " tidak dibaca dari argumen. Berikan begini: " + how + "\n" + "The setting "
                + name + " is not read from arguments. Give it like this: " + how;
    }

    private static String unknown(String first) {
        String shown = first.substring(0, Math.min(LONGEST, first.length())).replaceAll("\\p{C}", "?");
        return "Perintah tidak dikenal: " + shown + "\nUnknown command: " + shown;
    }
}
