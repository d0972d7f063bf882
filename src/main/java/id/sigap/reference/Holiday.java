package id.sigap.reference;

import id.sigap.problem.Described;
import java.time.LocalDate;

/** A day that is not worked, as decreed. One day may have two. */
public record Holiday(LocalDate day, String name, HolidayKind kind) {

    /** By which decision it is free. */
    public enum HolidayKind implements Described {
        NATIONAL("A national holiday (hari libur nasional)."),
        COLLECTIVE("Collective leave (cuti bersama)."),
        LOCAL("A day off in the city alone (libur daerah), such as that of an election.");

        private final String meaning;

        HolidayKind(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }
}
