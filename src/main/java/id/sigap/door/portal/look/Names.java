package id.sigap.door.portal.look;

import java.util.List;

/** Names as they are spoken. */
final class Names {

    private static final List<String> OFFICIAL = List.of("Kota Administrasi ", "Kabupaten Administrasi ");

    private Names() {}

    /** Without what only officials say. */
    static String city(String name) {
        return OFFICIAL.stream()
                .filter(name::startsWith)
                .findFirst()
                .map(prefix -> name.substring(prefix.length()))
                .orElse(name);
    }
}
