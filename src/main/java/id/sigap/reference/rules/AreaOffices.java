package id.sigap.reference.rules;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Area;
import id.sigap.reference.Area.AreaLevel;
import id.sigap.reference.OrgUnit;
import id.sigap.reference.ReferenceBook;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which unit is the office of an area: of each level one kind is, and each area has one such office, never none. */
public final class AreaOffices {

    private static final Map<AreaLevel, String> KINDS = new EnumMap<>(Map.of(
            AreaLevel.PROVINCE, "PEMPROV",
            AreaLevel.REGENCY, "KABUPATEN",
            AreaLevel.CITY, "KOTA",
            AreaLevel.SUBDISTRICT, "KECAMATAN",
            AreaLevel.URBAN_VILLAGE, "KELURAHAN"));

    private AreaOffices() {}

    /**
     * The units as they are once one is the office of an area: first the one that was, without it.
     *
     * @throws Problem AREA_UNKNOWN, UNIT_UNKNOWN, UNIT_CLOSED, OFFICE_UNFIT for a unit of another kind, UNIT_SERVES_AREA for
     *     one whose own area would have none
     */
    public static List<OrgUnit> set(String areaCode, String unitCode, ReferenceBook book, LocalDate today) {
        Area area = book.area(areaCode).orElseThrow(() -> new Problem(ProblemCode.AREA_UNKNOWN, "areaCode"));
        OrgUnit unit = book.unit(unitCode).orElseThrow(() -> new Problem(ProblemCode.UNIT_UNKNOWN, "unitCode"));
        if (!Days.isOpen(unit.validity(), today)) {
            throw new Problem(ProblemCode.UNIT_CLOSED, "unitCode");
        }
        if (!unit.kind().equals(KINDS.get(area.level()))) {
            throw new Problem(ProblemCode.OFFICE_UNFIT, "unitCode");
        }
        if (unit.areaCode() != null && !unit.areaCode().equals(areaCode)) {
            throw new Problem(ProblemCode.UNIT_SERVES_AREA, "unitCode");
        }
        Stream<OrgUnit> before = book.units().stream()
                .filter(each -> each.kind().equals(unit.kind())
                        && areaCode.equals(each.areaCode())
                        && !each.code().equals(unitCode))
                .map(each -> in(each, null));
        return Stream.concat(before, Stream.of(in(unit, areaCode))).toList();
    }

    /** Whether it is the office that its area has. */
    static boolean isOffice(OrgUnit unit, ReferenceBook book) {
        return isOfficeKind(unit.kind()) && book.area(unit.areaCode()).isPresent();
    }

    static boolean isOfficeKind(String kind) {
        return KINDS.containsValue(kind);
    }

    static boolean isUrbanVillageOffice(OrgUnit unit) {
        return unit.kind().equals(KINDS.get(AreaLevel.URBAN_VILLAGE));
    }

    private static OrgUnit in(OrgUnit unit, @Nullable String areaCode) {
        return new OrgUnit(
                unit.code(),
                unit.name(),
                unit.parentCode(),
                unit.kind(),
                areaCode,
                unit.bureau(),
                unit.attended(),
                unit.validity(),
                unit.successorCode());
    }
}
