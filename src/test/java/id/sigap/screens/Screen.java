package id.sigap.screens;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A document of {@code src/test/graphql}. Its comments say what it is for, as whom it is asked ({@code # as USER}), how many
 * statements it may take ({@code # statements MOST}), and which variables it cannot go without ({@code # variable NAME}).
 */
record Screen(String name, String text) {

    private static final Path FOLDER = Path.of("src/test/graphql");
    private static final String ENDING = ".graphql";

    static List<Screen> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(Screen::read)
                    .toList();
        }
    }

    private static Screen read(Path file) {
        try {
            return new Screen(file.getFileName().toString().replace(ENDING, ""), Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String purpose() {
        return text.lines().findFirst().orElseThrow().substring(2);
    }

    String user() {
        return said("# as ").get(0);
    }

    /** The most that PostgreSQL may be sent for it: a list that is empty takes fewer. */
    int statements() {
        return Integer.parseInt(said("# statements ").get(0));
    }

    List<String> variables() {
        return said("# variable ");
    }

    private List<String> said(String how) {
        return text.lines()
                .filter(line -> line.startsWith(how))
                .map(line -> line.substring(how.length()).strip())
                .toList();
    }

    /** Fields inside one another, fragments written out. */
    int depth() {
        Document document = Parser.parse(text);
        return depth(
                document,
                document.getDefinitionsOfType(OperationDefinition.class).get(0).getSelectionSet());
    }

    private static int depth(Document document, SelectionSet selections) {
        return selections == null
                ? 0
                : selections.getSelections().stream()
                        .mapToInt(selection -> depth(document, selection))
                        .max()
                        .orElse(0);
    }

    private static int depth(Document document, Selection<?> selection) {
        if (selection instanceof Field field) {
            return 1 + depth(document, field.getSelectionSet());
        }
        if (selection instanceof InlineFragment inline) {
            return depth(document, inline.getSelectionSet());
        }
        FragmentSpread spread = (FragmentSpread) selection;
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(spread.getName()))
                .mapToInt(fragment -> depth(document, fragment.getSelectionSet()))
                .sum();
    }
}
