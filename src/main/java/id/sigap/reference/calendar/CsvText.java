package id.sigap.reference.calendar;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A file of values separated by commas (RFC 4180), read strictly: what is not UTF-8 is refused with the line where it ceases to
 * be, rather than stored with other letters than its writer saw. The mark that Excel puts before UTF-8 is taken off.
 */
final class CsvText {

    private static final char MARK = '\uFEFF';

    private final String text;
    private final String path;
    private final List<Line> lines = new ArrayList<>();
    private int at;
    private int number = 1;

    private CsvText(String text, String path) {
        this.text = text;
        this.path = path;
    }

    /** @param number of its first line in the file, from 1 on */
    record Line(int number, List<String> fields) {}

    /**
     * All lines that are not empty.
     *
     * @throws Problem FILE_ENCODING or FILE_COLUMNS, with the line if it is one
     */
    static List<Line> lines(String base64, String path) {
        CsvText csv = new CsvText(decoded(bytes(base64, path), path), path);
        while (csv.at < csv.text.length()) {
            csv.line();
        }
        return csv.lines;
    }

    private static byte[] bytes(String base64, String path) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Problem(ProblemCode.FILE_ENCODING, path);
        }
    }

    private static String decoded(byte[] bytes, String path) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer read = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), read, true);
        String text = read.flip().toString();
        int nothing = text.indexOf('\0'); // every other byte of UTF-16, where the letters are ASCII's
        if (result.isError() || nothing >= 0) {
            String good = nothing >= 0 ? text.substring(0, nothing) : text;
            throw new Problem(
                    ProblemCode.FILE_ENCODING,
                    path + "." + (1 + good.chars().filter(c -> c == '\n').count()));
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private void line() {
        int first = number;
        List<String> fields = new ArrayList<>();
        do {
            fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
        } while (passed(','));
        passed('\r');
        if (at < text.length() && !passed('\n')) {
            throw new Problem(ProblemCode.FILE_COLUMNS, path + "." + first); // something behind a closing quote
        }
        number++;
        if (!fields.equals(List.of(""))) {
            lines.add(new Line(first, fields));
        }
    }

    private String plain() {
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        int first = number;
        StringBuilder field = new StringBuilder();
        at++;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next != '"') {
                number += next == '\n' ? 1 : 0;
                field.append(next);
            } else if (!passed('"')) {
                return field.toString();
            } else {
                field.append('"');
            }
        }
        throw new Problem(ProblemCode.FILE_COLUMNS, path + "." + first); // never closed
    }

    private boolean passed(char expected) {
        boolean there = at < text.length() && text.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }
}
