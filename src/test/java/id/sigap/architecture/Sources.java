package id.sigap.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The application's sources, measured as the compiler reads them. */
final class Sources {

    private final List<Size> files = new ArrayList<>();
    private final List<Size> bodies = new ArrayList<>();
    private final List<Type> types = new ArrayList<>();

    /** How many lines something has. */
    record Size(String what, int lines) {}

    /** A type with a place of its own in a file, by the name of its package below the base. */
    record Type(String inPackage, String name, boolean isPublic, boolean isUseCase) {}

    static Sources below(Path root) throws IOException {
        Sources sources = new Sources();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            List<Path> paths = javaFilesBelow(root);
            var task = (JavacTask) javac.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(paths));
            for (CompilationUnitTree file : task.parse()) {
                sources.measure(file, Trees.instance(task).getSourcePositions());
            }
        }
        return sources;
    }

    private static List<Path> javaFilesBelow(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }

    private void measure(CompilationUnitTree file, SourcePositions positions) throws IOException {
        Path path = Path.of(file.getSourceFile().toUri());
        String name = path.getFileName().toString().replace(".java", "");
        files.add(new Size(name, Files.readAllLines(path).size()));
        addTypes(file);
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (method.getBody() != null) {
                    bodies.add(new Size(name + "." + method.getName(), lines(file, method.getBody(), positions)));
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(file, null);
    }

    private void addTypes(CompilationUnitTree file) {
        String inPackage = file.getPackageName().toString().replaceFirst("^" + Packages.BASE + "\\.", "");
        for (Tree declaration : file.getTypeDecls()) {
            if (declaration instanceof ClassTree type) {
                boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
                boolean isUseCase = type.getModifiers().getAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getAnnotationType().toString().equals("UseCase"));
                types.add(new Type(inPackage, type.getSimpleName().toString(), isPublic, isUseCase));
            }
        }
    }

    /** From brace to brace. */
    private static int lines(CompilationUnitTree file, Tree body, SourcePositions positions) {
        long first = file.getLineMap().getLineNumber(positions.getStartPosition(file, body));
        long last = file.getLineMap().getLineNumber(positions.getEndPosition(file, body));
        return (int) (last - first + 1);
    }

    List<Size> files() {
        return files;
    }

    /** Of methods and constructors. */
    List<Size> bodies() {
        return bodies;
    }

    List<Type> types() {
        return types;
    }
}
