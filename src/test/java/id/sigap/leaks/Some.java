package id.sigap.leaks;

import java.util.Set;

/** Those constants of an enum that a run is about: a system property names them, or says {@code ALL}. */
record Some(String property, Set<String> names) {

    private static final String ALL = "ALL";

    static Some of(String property, String otherwise) {
        return new Some(property, Set.of(System.getProperty(property, otherwise).split(",")));
    }

    boolean has(Enum<?> constant) {
        return names.contains(ALL) || names.contains(constant.name());
    }

    @Override
    public String toString() {
        return "only -D" + property + "=" + String.join(",", names);
    }
}
