package id.sigap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Code that breaks a rule on purpose, in the very package where somebody would write it.
 *
 * <p>It is text and compiled here, beside the real classes but never among them: Quarkus would take a planted entity,
 * bean or resolver below {@code src/test/java} for a part of the application, and boot it in every other test.
 */
final class Plant {

    /** Each line of a report names first who commits the offence. */
    private static final Pattern OFFENDER = Pattern.compile("^[^<\\n]*<([^>(]+)", Pattern.MULTILINE);

    private final JavaClasses classes;

    private Plant(JavaClasses classes) {
        this.classes = classes;
    }

    /** @param files Java files, each with its package; types of one package may share a file */
    static Plant of(String... files) {
        try (PlantCompiler compiler = new PlantCompiler()) {
            Path compiled = compiler.compile(files);
            return new Plant(new ClassFileImporter().importPath(compiled));
        }
    }

    /** The files whose classes the rule complains of, by name. */
    Set<String> reportedBy(ArchRule rule) {
        return rule.evaluate(classes).getFailureReport().getDetails().stream()
                .flatMap(detail -> OFFENDER.matcher(detail).results())
                .map(this::file)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String file(MatchResult offender) {
        String name = offender.group(1);
        Optional<JavaClass> planted = classes.stream()
                .filter(javaClass -> (name + ".").startsWith(javaClass.getName() + "."))
                .findFirst();
        return planted.map(Conditions::outermost).map(JavaClass::getSimpleName).orElse(name);
    }
}
