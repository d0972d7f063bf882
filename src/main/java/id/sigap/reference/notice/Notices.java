package id.sigap.reference.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All notices as of one moment: a part of the reference data. */
public final class Notices {

    private static final Comparator<DayNotice> LOUDEST_FIRST = Comparator.comparing(DayNotice::severity)
            .thenComparing(DayNotice::from)
            .thenComparing(DayNotice::code);

    /** Of a city that says nothing; behind the order that it is made by. */
    public static final Notices NONE = new Notices(List.of(), List.of());

    private final Map<String, EmergencyNotice> emergencies;
    private final List<DayNotice> ofDays;

    public Notices(Collection<EmergencyNotice> emergencies, Collection<DayNotice> ofDays) {
        this.emergencies = emergencies.stream()
                .collect(Collectors.toUnmodifiableMap(EmergencyNotice::categoryCode, Function.identity()));
        this.ofDays = ofDays.stream().sorted(LOUDEST_FIRST).toList();
    }

    /** Whom to call instead of reporting something of that category; empty if it can be reported. */
    public Optional<EmergencyNotice> emergency(@Nullable String categoryCode) {
        return Optional.ofNullable(categoryCode).map(emergencies::get);
    }

    /** What everybody should know on a day in Asia/Jakarta, the most pressing first. */
    public List<DayNotice> on(LocalDate day) {
        return ofDays.stream().filter(notice -> notice.isShownOn(day)).toList();
    }
}
