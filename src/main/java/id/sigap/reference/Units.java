package id.sigap.reference;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The units and the tree they form; what the rules of work ask about them. */
final class Units {

    private static final String URBAN_VILLAGE_OFFICE = "KELURAHAN";

    /** The province as such works nothing, and an urban village gets reports by their being moved to it. */
    private static final Set<String> NEVER_HANDED_WORK = Set.of("PEMPROV", URBAN_VILLAGE_OFFICE);

    private final Map<String, OrgUnit> byCode = new LinkedHashMap<>();

    /** A tree is asked for by each request of an officer. */
    private final Map<@Nullable String, List<OrgUnit>> byParent = new HashMap<>();

    private final Map<String, List<OrgUnit>> bySuccessor = new HashMap<>();

    private final Map<String, String> officeByArea;

    Units(List<OrgUnit> units) {
        for (OrgUnit unit : units) {
            byCode.put(unit.code(), unit);
            byParent.computeIfAbsent(unit.parentCode(), none -> new ArrayList<>())
                    .add(unit);
            if (unit.successorCode() != null) {
                bySuccessor
                        .computeIfAbsent(unit.successorCode(), none -> new ArrayList<>())
                        .add(unit);
            }
        }
        this.officeByArea = units.stream()
                .filter(unit -> unit.kind().equals(URBAN_VILLAGE_OFFICE) && unit.areaCode() != null)
                .filter(unit -> unit.validity().to() == null) // the database admits one open office per area
                .collect(Collectors.toMap(OrgUnit::areaCode, OrgUnit::code, (first, second) -> first));
    }

    Collection<OrgUnit> all() {
        return byCode.values();
    }

    Optional<OrgUnit> unit(@Nullable String code) {
        return Optional.ofNullable(code).map(byCode::get);
    }

    Optional<String> officeOf(@Nullable String areaCode) {
        return Optional.ofNullable(areaCode).map(officeByArea::get);
    }

    /** The database admits one, and not none. */
    String bureau() {
        return byCode.values().stream()
                .filter(OrgUnit::bureau)
                .map(OrgUnit::code)
                .findFirst()
                .orElseThrow();
    }

    List<OrgUnit> in(@Nullable String parentCode) {
        return Collections.unmodifiableList(byParent.getOrDefault(parentCode, List.of()));
    }

    Set<String> tree(String code) {
        Set<String> tree = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (tree.add(next)) {
                in(next).forEach(unit -> open.push(unit.code()));
            }
        }
        return tree;
    }

    String heirOf(String code, LocalDate day) {
        Set<String> passed = new HashSet<>();
        String heir = code;
        while (passed.add(heir)) {
            String next = unit(heir)
                    .filter(unit -> unit.isClosed(day))
                    .map(OrgUnit::successorCode)
                    .orElse(null);
            if (next == null) {
                return heir;
            }
            heir = next;
        }
        return code;
    }

    Set<String> standsInFor(String code, LocalDate day) {
        if (bySuccessor.isEmpty()) {
            return Set.of();
        }
        Set<String> closed = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            bySuccessor.getOrDefault(open.pop(), List.of()).stream()
                    .filter(unit -> unit.isClosed(day) && !unit.code().equals(code) && closed.add(unit.code()))
                    .forEach(unit -> open.push(unit.code()));
        }
        return closed;
    }

    /** The database refuses a tree that closes to a circle; if it is one all the same, it must not become an endless walk. */
    boolean isWithin(String code, String ancestor) {
        Set<String> passed = new HashSet<>(Set.of(code));
        String above = parentOf(code);
        while (above != null && !above.equals(ancestor) && passed.add(above)) {
            above = parentOf(above);
        }
        return ancestor.equals(above) && !ancestor.equals(code);
    }

    private @Nullable String parentOf(String code) {
        return unit(code).map(OrgUnit::parentCode).orElse(null);
    }

    boolean isOpenAgency(@Nullable String code, LocalDate day) {
        return inForce(code, day)
                .filter(unit -> !NEVER_HANDED_WORK.contains(unit.kind()))
                .isPresent();
    }

    boolean canAct(String code, LocalDate day) {
        return inForce(code, day).filter(OrgUnit::attended).isPresent();
    }

    private Optional<OrgUnit> inForce(@Nullable String code, LocalDate day) {
        return unit(code).filter(unit -> unit.validity().covers(day));
    }
}
