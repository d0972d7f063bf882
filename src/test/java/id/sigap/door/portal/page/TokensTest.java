package id.sigap.door.portal.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Colours can be told apart in both themes, and nothing but tokens holds one. */
class TokensTest {

    private static final Path SHEETS = Path.of("src/main/resources/portal/assets/css");

    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6});");
    private static final Pattern ANY_COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsla?\\(");

    private static final double TEXT = 4.5;
    private static final double MARK = 3;

    @Test
    void textIsReadOnWhateverItStandsOn() throws IOException {
        for (Map<String, String> theme : themes()) {
            Stream<String> inks =
                    Stream.of("ink", "ink-soft", "accent", "accent-deep", "refused", "waiting", "work", "done");
            assertAll(inks.flatMap(ink -> Stream.of("paper", "card", "sunken")
                    .map(ground -> () -> requireContrast(theme, ink, ground, TEXT))));
            assertAll(Stream.of("waiting", "work", "done", "refused", "quiet")
                    .map(meaning -> () -> requireContrast(theme, meaning, meaning + "-wash", TEXT)));
            assertAll(Stream.of("waiting-wash", "work-wash", "done-wash", "refused-wash", "accent-wash")
                    .map(ground -> () -> requireContrast(theme, "ink", ground, TEXT)));
            requireContrast(theme, "on-accent", "accent", TEXT);
            requireContrast(theme, "on-accent", "accent-deep", TEXT);
            requireContrast(theme, "paper", "ink", TEXT);
            requireContrast(theme, "ink-soft", "accent-wash", TEXT);
            requireContrast(theme, "accent", "accent-wash", TEXT);
        }
    }

    @Test
    void edgesAndTheFocusAreSeen() throws IOException {
        for (Map<String, String> theme : themes()) {
            assertAll(Stream.of("edge", "focus", "accent").flatMap(mark -> Stream.of("paper", "card", "sunken")
                    .map(ground -> () -> requireContrast(theme, mark, ground, MARK))));
        }
    }

    @Test
    void theDarkThemeIsOneWhoeverAsksForIt() throws IOException {
        List<Map<String, String>> themes = themes();
        assertEquals(themes.get(1), themes.get(2));
        assertEquals(themes.get(0).keySet(), themes.get(1).keySet());
    }

    @Test
    void onlyTokensHoldColours() throws IOException {
        try (Stream<Path> files = Files.list(SHEETS)) {
            for (Path sheet : files.filter(file -> !file.endsWith("tokens.css")).toList()) {
                Matcher colour = ANY_COLOUR.matcher(Files.readString(sheet));
                assertTrue(!colour.find(), () -> sheet + " holds " + colour.group());
            }
        }
    }

    /** Light, dark as the system asks, dark as the reader asks. */
    private static List<Map<String, String>> themes() throws IOException {
        String tokens = Files.readString(SHEETS.resolve("tokens.css"));
        int system = tokens.indexOf("@media (prefers-color-scheme: dark)");
        int asked = tokens.indexOf(":root[data-theme=\"dark\"] {");
        int print = tokens.indexOf("@media print");
        return List.of(
                colours(tokens.substring(0, system)),
                colours(tokens.substring(system, asked)),
                colours(tokens.substring(asked, print)));
    }

    private static Map<String, String> colours(String css) {
        Map<String, String> colours = new TreeMap<>();
        COLOUR.matcher(css).results().forEach(found -> colours.put(found.group(1), found.group(2)));
        return colours;
    }

    private static void requireContrast(Map<String, String> theme, String one, String other, double least) {
        double light = luminance(theme.get(one));
        double dark = luminance(theme.get(other));
        double contrast = (Math.max(light, dark) + 0.05) / (Math.min(light, dark) + 0.05);
        assertTrue(contrast >= least, () -> "%s on %s has %.2f: %s".formatted(one, other, contrast, theme));
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
    }

    private static double channel(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
