package id.sigap.reference.rules;

import id.sigap.deadline.CategoryDays;
import id.sigap.problem.Faults;
import id.sigap.problem.LocalizedText;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Category;
import id.sigap.reference.OrgUnit;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.Validity;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be done to categories and their days (docs/adr/0074).
 *
 * @param book as it is now
 * @param today in Asia/Jakarta
 */
public record CategoryRules(ReferenceBook book, LocalDate today) {

    /** A category that is to be. */
    public record Draft(
            String code,
            String nameIndonesian,
            String nameEnglish,
            String group,
            String unitCode,
            int workingDays,
            boolean internal,
            LocalDate validFrom) {}

    /** What is to be another; null stays. */
    public record Edit(
            @Nullable String nameIndonesian,
            @Nullable String nameEnglish,
            @Nullable String group,
            @Nullable String unitCode,
            @Nullable Boolean internal) {}

    /**
     * The new category.
     *
     * @throws Problem all that is wrong with it
     */
    public Category added(Draft draft) {
        Faults faults = new Faults();
        faults.require(() -> Codes.CATEGORY.require(draft.code, "code"));
        if (book.category(draft.code).isPresent()) {
            faults.add(new Problem(ProblemCode.CODE_TAKEN, "code"));
        }
        LocalizedText name = Names.distinct(draft.nameIndonesian, draft.nameEnglish, namesBeside(draft.code), faults);
        faults.require(() -> Codes.GROUP.require(draft.group, "group"));
        faults.require(() -> requireUnit(draft.unitCode, draft.validFrom));
        faults.require(() -> Days.requireWorkingDays(draft.workingDays, 1));
        faults.require(() -> Days.requireFirst(draft.validFrom, today, "validFrom"));
        faults.raise();
        return new Category(
                draft.code,
                Objects.requireNonNull(name),
                draft.group,
                draft.unitCode,
                CategoryDays.of(draft.validFrom, draft.workingDays),
                draft.internal,
                new Validity(draft.validFrom, null));
    }

    /**
     * The category with what is to be other.
     *
     * @throws Problem all that is wrong with it
     */
    public Category changed(String code, Edit edit) {
        Category category = known(code, "code");
        Faults faults = new Faults();
        LocalizedText before = category.name();
        String id = Objects.requireNonNullElse(edit.nameIndonesian, before.id());
        String en = Objects.requireNonNullElse(edit.nameEnglish, before.en());
        LocalizedText name = id.equals(before.id()) && en.equals(before.en())
                ? before
                : Names.distinct(id, en, namesBeside(code), faults);
        if (edit.group != null) {
            faults.require(() -> Codes.GROUP.require(edit.group, "group"));
        }
        if (edit.unitCode != null) {
            faults.require(() -> requireUnit(edit.unitCode, today));
        }
        faults.raise();
        return new Category(
                code,
                Objects.requireNonNull(name),
                Objects.requireNonNullElse(edit.group, category.group()),
                Objects.requireNonNullElse(edit.unitCode, category.unitCode()),
                category.days(),
                Objects.requireNonNullElse(edit.internal, category.internal()),
                category.validity());
    }

    /**
     * The category with its last day.
     *
     * @throws Problem CATEGORY_UNKNOWN or what is wrong with the day
     */
    public Category closed(String code, LocalDate lastDay) {
        Category category = known(code, "code");
        return with(category, category.days(), Days.ended(category.validity(), lastDay, today));
    }

    /**
     * The category without a last day.
     *
     * @throws Problem CATEGORY_UNKNOWN, NOT_CLOSED, UNIT_CLOSED, or NAME_TAKEN by one that came meanwhile
     */
    public Category reopened(String code) {
        Category category = known(code, "code");
        Faults faults = new Faults();
        Validity validity = faults.check(() -> Days.again(category.validity()));
        faults.require(
                () -> Names.distinct(category.name().id(), namesBeside(code).map(LocalizedText::id), "code"));
        if (!book.isOpenAgency(book.heirOf(category.unitCode(), today), today)) {
            faults.add(new Problem(ProblemCode.UNIT_CLOSED, "code"));
        }
        faults.raise();
        return with(category, category.days(), Objects.requireNonNull(validity));
    }

    /**
     * With another number of days for reports from a day on, until the day from which another number is said.
     *
     * @param replace whether what is said for that day already is replaced
     * @throws Problem all that is wrong with it
     */
    public Category withDays(String code, LocalDate validFrom, int workingDays, boolean replace) {
        Category category = known(code, "categoryCode");
        Faults faults = new Faults();
        faults.require(() -> Days.requireWorkingDays(workingDays, 1));
        faults.require(() -> Days.requireFirst(validFrom, today, "validFrom"));
        Validity validity = category.validity();
        if (validFrom.isBefore(validity.from()) || (validity.to() != null && validFrom.isAfter(validity.to()))) {
            faults.add(new Problem(ProblemCode.DAYS_OUT_OF_ORDER, "validFrom"));
        }
        NavigableMap<LocalDate, Integer> days = new TreeMap<>(category.days().byFirstDay());
        faults.require(() -> Overlaps.require(days.containsKey(validFrom), replace));
        faults.raise();
        days.put(validFrom, workingDays);
        return with(category, new CategoryDays(days), validity);
    }

    /**
     * The category without the days that are set from a day on.
     *
     * @throws Problem CATEGORY_UNKNOWN, VALIDITY_UNKNOWN, VALIDITY_GAP or DAY_TOO_EARLY
     */
    public Category withoutDays(String code, LocalDate validFrom) {
        Category category = known(code, "categoryCode");
        NavigableMap<LocalDate, Integer> days = new TreeMap<>(category.days().byFirstDay());
        if (!days.containsKey(validFrom)) {
            throw new Problem(ProblemCode.VALIDITY_UNKNOWN, "validFrom");
        }
        if (days.firstKey().equals(validFrom)) {
            throw new Problem(ProblemCode.VALIDITY_GAP, "validFrom");
        }
        Days.requireFirst(validFrom, today, "validFrom");
        days.remove(validFrom);
        return with(category, new CategoryDays(days), category.validity());
    }

    private static Category with(Category category, CategoryDays days, Validity validity) {
        return new Category(
                category.code(),
                category.name(),
                category.group(),
                category.unitCode(),
                days,
                category.internal(),
                validity);
    }

    private Category known(String code, String field) {
        return book.category(code).orElseThrow(() -> new Problem(ProblemCode.CATEGORY_UNKNOWN, field));
    }

    private Stream<LocalizedText> namesBeside(String code) {
        return book.categories().stream()
                .filter(each -> !each.code().equals(code) && !Days.isOver(each.validity(), today))
                .map(Category::name);
    }

    private void requireUnit(String code, LocalDate day) {
        OrgUnit unit = book.unit(code).orElseThrow(() -> new Problem(ProblemCode.UNIT_UNKNOWN, "unitCode"));
        if (!Days.isOpen(unit.validity(), day) || !book.isOpenAgency(code, day)) {
            throw new Problem(ProblemCode.UNIT_CLOSED, "unitCode");
        }
    }
}
