package id.sigap.demo;

import id.sigap.workflow.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report to make, and its life so far.
 *
 * @param key its client key: always the same, so that it is made once
 * @param north how far it lies from the label of its area, in degrees; east likewise
 * @param reporter name of whoever reports
 * @param events its life in order; the first one is its submission
 */
record PlannedReport(
        String key,
        Sender sender,
        Scenes.Scene scene,
        String description,
        String area,
        double north,
        double east,
        String address,
        boolean open,
        boolean anonymous,
        String reporter,
        String phone,
        List<Event> events) {

    PlannedReport {
        events = List.copyOf(events);
    }

    /**
     * How it comes in.
     *
     * @param name of a citizen the subject of the token; of a machine client and a desk the code of the channel
     */
    record Sender(Way way, String name) {

        /** Nobody else publishes. */
        boolean isReporter() {
            return way == Way.CITIZEN || way == Way.WEB;
        }

        static Sender citizen(String subject) {
            return new Sender(Way.CITIZEN, subject);
        }
    }

    /** The kinds of senders that the channels know. */
    enum Way {
        CITIZEN,
        WEB,
        CLIENT,
        DESK
    }

    /** Who does something. */
    enum Who {
        REPORTER,
        LURAH,
        /** An officer of the unit that has it then. */
        HOLDER,
        TICKET_ADMIN,
        VALIDATOR
    }

    /** What a step is aimed at. */
    enum Aim {
        NOTHING,
        /** The agency of the report's category. */
        AGENCY,
        /** That agency's part for the city the report lies in, if it has one. */
        SUB_DEPARTMENT,
        OTHER_AGENCY,
        /** The report planned before this one. */
        TWIN,
        /** A day as many days ahead as the amount says. */
        DAY
    }

    /**
     * Something that happens.
     *
     * @param daysAgo working days before the day it is made on; 0 is that day
     * @param minute of the day
     * @param action null for a comment
     * @param amount per cent, stars, days ahead, or which of the reasons
     * @param photo whether a photo goes with it
     */
    record Event(
            int daysAgo,
            int minute,
            Who who,
            @Nullable Action action,
            @Nullable String words,
            int amount,
            Aim aim,
            boolean photo) {}
}
