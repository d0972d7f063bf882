package id.sigap.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.stream.Stream;

/**
 * A sign that one class knows another: a field, a parameter, a call, an annotation, a caught exception.
 *
 * @param of the class that is known; for an array, what it is an array of
 * @param description in whose code it was found
 */
record Trace(JavaClass of, String description) {

    static Stream<Trace> of(JavaClass javaClass) {
        Stream<Trace> dependencies =
                javaClass.getDirectDependenciesFromSelf().stream().map(Trace::of);
        return Stream.concat(dependencies, caught(javaClass)).filter(trace -> !trace.of.isPrimitive());
    }

    private static Trace of(Dependency dependency) {
        return new Trace(dependency.getTargetClass().getBaseComponentType(), dependency.getDescription());
    }

    /** To ArchUnit, what is caught is no dependency: a plant told us. */
    private static Stream<Trace> caught(JavaClass javaClass) {
        return javaClass.getCodeUnits().stream().flatMap(Trace::caught);
    }

    private static Stream<Trace> caught(JavaCodeUnit code) {
        return code.getTryCatchBlocks().stream()
                .flatMap(block -> block.getCaughtThrowables().stream())
                .map(type -> new Trace(type, code.getDescription() + " catches <" + type.getName() + ">"));
    }
}
