package id.sigap.reference.rules;

import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Category;
import id.sigap.reference.OrgUnit;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.Validity;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be done to the tree of units (docs/adr/0074).
 *
 * @param book as it is now
 * @param today in Asia/Jakarta
 */
public record UnitRules(ReferenceBook book, LocalDate today) {

    private static final Set<String> KINDS = Set.of(
            "PEMPROV",
            "SEKRETARIAT",
            "BIRO",
            "INSPEKTORAT",
            "DINAS",
            "SUKU_DINAS",
            "BADAN",
            "SATPOL",
            "SATPOL_KOTA",
            "UPTD",
            "BUMD",
            "KOTA",
            "KABUPATEN",
            "KECAMATAN",
            "KELURAHAN",
            "EXTERNAL");

    /** A unit that is to be. */
    public record Draft(
            String code,
            String name,
            @Nullable String parentCode,
            String kind,
            @Nullable String areaCode,
            LocalDate validFrom) {}

    /** What is to be another; null stays. */
    public record Edit(
            @Nullable String name,
            @Nullable String parentCode,
            @Nullable String areaCode,
            @Nullable Boolean attended) {}

    /**
     * The new unit.
     *
     * @throws Problem all that is wrong with it
     */
    public OrgUnit added(Draft draft) {
        Faults faults = new Faults();
        faults.require(() -> Codes.UNIT.require(draft.code, "code"));
        if (book.unit(draft.code).isPresent()) {
            faults.add(new Problem(ProblemCode.CODE_TAKEN, "code"));
        }
        String name = faults.check(() -> Names.distinct(draft.name, namesBeside(draft.code), "name"));
        if (!KINDS.contains(draft.kind)) {
            faults.add(new Problem(ProblemCode.UNIT_KIND_UNKNOWN, "unitKind"));
        }
        faults.require(() -> Days.requireFirst(draft.validFrom, today, "validFrom"));
        faults.require(() -> requireParent(draft.code, draft.parentCode, draft.validFrom));
        faults.require(() -> requireArea(draft.kind, draft.areaCode));
        faults.raise();
        return new OrgUnit(
                draft.code,
                Objects.requireNonNull(name),
                draft.parentCode,
                draft.kind,
                draft.areaCode,
                false,
                true,
                new Validity(draft.validFrom, null));
    }

    /**
     * The unit with what is to be other.
     *
     * @throws Problem all that is wrong with it
     */
    public OrgUnit changed(String code, Edit edit) {
        OrgUnit unit = known(code, "code");
        Faults faults = new Faults();
        String name = edit.name == null || edit.name.equals(unit.name())
                ? unit.name()
                : faults.check(() -> Names.distinct(edit.name, namesBeside(code), "name"));
        if (edit.parentCode != null) {
            faults.require(() -> requireParent(code, edit.parentCode, today));
        }
        if (edit.areaCode != null) {
            faults.require(() -> requireArea(unit.kind(), edit.areaCode));
        }
        faults.raise();
        return new OrgUnit(
                code,
                Objects.requireNonNull(name),
                edit.parentCode == null ? unit.parentCode() : edit.parentCode,
                unit.kind(),
                edit.areaCode == null ? unit.areaCode() : edit.areaCode,
                unit.bureau(),
                edit.attended == null ? unit.attended() : edit.attended,
                unit.validity(),
                unit.successorCode());
    }

    /**
     * With its last day. Of one whose last day is over the same day can be said again, to name another successor.
     *
     * @throws Problem all that is wrong with it
     */
    public OrgUnit closed(String code, LocalDate lastDay, @Nullable String successorCode) {
        OrgUnit unit = known(code, "code");
        Faults faults = new Faults();
        if (unit.bureau()) {
            faults.add(new Problem(ProblemCode.UNIT_IS_BUREAU, "code"));
        }
        Validity validity = lastDay.equals(unit.validity().to())
                ? unit.validity()
                : faults.check(() -> Days.ended(unit.validity(), lastDay, today));
        LocalDate after = lastDay.plusDays(1);
        if (book.unitsIn(code).stream().anyMatch(below -> !below.isClosed(after))) {
            faults.add(new Problem(ProblemCode.UNIT_HAS_BELOW, "code"));
        }
        if (AreaOffices.isOffice(unit, book)) {
            faults.add(new Problem(ProblemCode.UNIT_SERVES_AREA, "code"));
        }
        faults.require(() -> requireSuccessor(unit, successorCode, after));
        faults.raise();
        return with(unit, Objects.requireNonNull(validity), successorCode);
    }

    /** Without a last day and a successor. @throws Problem all that is wrong with it */
    public OrgUnit reopened(String code) {
        OrgUnit unit = known(code, "code");
        Faults faults = new Faults();
        Validity validity = faults.check(() -> Days.again(unit.validity()));
        faults.require(() -> Names.distinct(unit.name(), namesBeside(code), "code"));
        if (unit.parentCode() != null) {
            faults.require(() -> requireOpen(unit.parentCode(), today, "code"));
        }
        faults.raise();
        return with(unit, Objects.requireNonNull(validity), null);
    }

    private static OrgUnit with(OrgUnit unit, Validity validity, @Nullable String successorCode) {
        return new OrgUnit(
                unit.code(),
                unit.name(),
                unit.parentCode(),
                unit.kind(),
                unit.areaCode(),
                unit.bureau(),
                unit.attended(),
                validity,
                successorCode);
    }

    private OrgUnit known(@Nullable String code, String field) {
        return book.unit(code).orElseThrow(() -> new Problem(ProblemCode.UNIT_UNKNOWN, field));
    }

    private OrgUnit requireOpen(@Nullable String code, LocalDate day, String field) {
        OrgUnit unit = known(code, field);
        if (!Days.isOpen(unit.validity(), day)) {
            throw new Problem(ProblemCode.UNIT_CLOSED, field);
        }
        return unit;
    }

    private Stream<String> namesBeside(String code) {
        return book.units().stream()
                .filter(unit -> !unit.code().equals(code) && !unit.isClosed(today))
                .map(OrgUnit::name);
    }

    private void requireParent(String code, @Nullable String parentCode, LocalDate day) {
        if (parentCode == null) {
            return;
        }
        if (parentCode.equals(code) || book.isWithin(parentCode, code)) {
            throw new Problem(ProblemCode.UNIT_CIRCLE, "parentCode");
        }
        requireOpen(parentCode, day, "parentCode");
    }

    /** The office of an area becomes so by a change of its own, which takes it from the one before. */
    private void requireArea(String kind, @Nullable String areaCode) {
        if (areaCode == null) {
            return;
        }
        if (AreaOffices.isOfficeKind(kind)) {
            throw new Problem(ProblemCode.OFFICE_UNFIT, "areaCode");
        }
        if (book.area(areaCode).isEmpty()) {
            throw new Problem(ProblemCode.AREA_UNKNOWN, "areaCode");
        }
    }

    private void requireSuccessor(OrgUnit unit, @Nullable String successorCode, LocalDate after) {
        if (successorCode == null) {
            if (book.categories().stream().anyMatch(category -> isAdmittedAfter(category, unit.code(), after))) {
                throw new Problem(ProblemCode.SUCCESSOR_MISSING, "successorCode");
            }
            return;
        }
        OrgUnit successor = known(successorCode, "successorCode");
        if (isAfter(successor, unit.code())) {
            throw new Problem(ProblemCode.UNIT_CIRCLE, "successorCode");
        }
        requireOpen(successorCode, after, "successorCode");
        boolean alike = AreaOffices.isUrbanVillageOffice(unit)
                ? AreaOffices.isUrbanVillageOffice(successor)
                : book.isOpenAgency(successorCode, after);
        if (!alike) {
            throw new Problem(ProblemCode.UNIT_CLOSED, "successorCode");
        }
    }

    private boolean isAdmittedAfter(Category category, String code, LocalDate after) {
        return !Days.isOver(category.validity(), after)
                && book.heirOf(category.unitCode(), after).equals(code);
    }

    /** Whether a unit is another one, or succeeds what succeeds it. */
    private boolean isAfter(OrgUnit unit, String code) {
        return unit.code().equals(code)
                || (unit.successorCode() != null && isAfter(known(unit.successorCode(), "successorCode"), code));
    }
}
