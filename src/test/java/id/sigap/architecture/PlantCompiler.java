package id.sigap.architecture;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles planted text against the real classes, into a folder that is gone afterwards. */
final class PlantCompiler implements AutoCloseable {

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** One for all plants: it keeps the libraries open. */
    private static final StandardJavaFileManager FILES = JAVAC.getStandardFileManager(null, null, null);

    private final Path folder;

    PlantCompiler() {
        try {
            folder = Files.createTempDirectory("plant");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the folder of the class files */
    Path compile(String... files) {
        String errors = errorsIn(files);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException("the plant does not compile: " + errors);
        }
        return folder;
    }

    /** What the compiler has against these files; empty if they compile. */
    String errorsIn(String... files) {
        StringWriter errors = new StringWriter();
        List<String> options =
                List.of("-d", folder.toString(), "-cp", classPath(), "-proc:none", "-nowarn", "-Xlint:none");
        List<Text> texts = Arrays.stream(files).map(Text::new).toList();
        CompilationTask task = JAVAC.getTask(errors, FILES, null, options, null, texts);
        return task.call() ? "" : errors.toString();
    }

    private static String classPath() {
        return System.getProperty("java.class.path")
                + File.pathSeparator
                + System.getProperty("surefire.test.class.path", "");
    }

    @Override
    public void close() {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that is not one, and may hold several public types. */
    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String text) {
            super(URI.create("plant:///Plant.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return simpleName.equals("package-info") ? text.startsWith("@") : kind == Kind.SOURCE;
        }
    }
}
