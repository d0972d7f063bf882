package id.sigap.door.graphql.admin;

import id.sigap.reference.Holiday.HolidayKind;
import id.sigap.reference.calendar.CalendarAdmin;
import id.sigap.reference.calendar.DayOff;
import id.sigap.reference.calendar.DecreeAdmin;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Days off, decreed years, and a year's decree. */
@GraphQLApi
public class CalendarMutations {

    private static final String DAY = "The day, in Asia/Jakarta.";
    private static final String ENTRY = "Its name; a day may have two.";
    private static final String KIND = "By which decision it is free.";
    private static final String BASIS = "The decree that orders it; up to 200 characters.";
    private static final String NAME = "Its Indonesian name; up to 200 characters.";

    private final ReferenceEditRunner runner;
    private final CalendarAdmin calendar;
    private final DecreeAdmin decrees;

    CalendarMutations(ReferenceEditRunner runner, CalendarAdmin calendar, DecreeAdmin decrees) {
        this.runner = runner;
        this.calendar = calendar;
        this.decrees = decrees;
    }

    @Mutation
    @NonNull
    @Description("Adds a day off; for admins.")
    public Uni<ReferenceEditPayload> calendarDayAdd(
            @Name("day") @NonNull @Description(DAY) LocalDate day,
            @Name("name") @NonNull @Description(NAME) String name,
            @Name("kind") @NonNull @Description(KIND) HolidayKind kind,
            @Name("basis") @NonNull @Description(BASIS) String basis,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(
                version,
                reason,
                dryRun,
                (who, request) -> calendar.addDay(who, request, new DayOff(day, name, kind, basis)));
    }

    @Mutation
    @NonNull
    @Description(
            "Changes a day off: moves it, or corrects its name, kind or decree; what is left out stays. For admins.")
    public Uni<ReferenceEditPayload> calendarDayChange(
            @Name("day") @NonNull @Description(DAY) LocalDate day,
            @Name("name") @NonNull @Description(ENTRY) String name,
            @Name("newDay") @Description("The day that it is moved to.") @Nullable LocalDate newDay,
            @Name("newName") @Description(NAME) @Nullable String newName,
            @Name("kind") @Description(KIND) @Nullable HolidayKind kind,
            @Name("basis") @Description(BASIS) @Nullable String basis,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(
                version,
                reason,
                dryRun,
                (who, request) -> calendar.changeDay(
                        who,
                        request,
                        new CalendarAdmin.Which(day, name),
                        new CalendarAdmin.Change(newDay, newName, kind, basis)));
    }

    @Mutation
    @NonNull
    @Description("Withdraws a day off: it is worked again. For admins.")
    public Uni<ReferenceEditPayload> calendarDayWithdraw(
            @Name("day") @NonNull @Description(DAY) LocalDate day,
            @Name("name") @NonNull @Description(ENTRY) String name,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(
                version,
                reason,
                dryRun,
                (who, request) -> calendar.withdrawDay(who, request, new CalendarAdmin.Which(day, name)));
    }

    @Mutation
    @NonNull
    @Description(
            "Says whether the days off of a year have been decreed; while they have not, deadlines in it are provisional."
                    + " For admins.")
    public Uni<ReferenceEditPayload> calendarYearMark(
            @Name("year") @Description("From 2000 to 2100.") int year,
            @Name("decreed") @Description("Whether they have.") boolean decreed,
            @Name("basis") @NonNull @Description("The decree, or what took it back; up to 200 characters.")
                    String basis,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(
                version, reason, dryRun, (who, request) -> calendar.markYear(who, request, year, decreed, basis));
    }

    @Mutation
    @NonNull
    @Description(
            "Puts a whole year's decree in force: its national holidays and collective leave are those of the file from"
                    + " then on, and the year is decreed. Days that the city alone gives stay. For admins.")
    public Uni<ReferenceEditPayload> calendarDecreeApply(
            @Name("year") @Description("From 2000 to 2100.") int year,
            @Name("file")
                    @NonNull
                    @Description(
                            "The file's bytes in Base64: UTF-8, separated by commas, at most 200 rows under the line"
                                    + " day,name,kind,basis; the day as 2028-01-27, the kind NATIONAL or COLLECTIVE. What is wrong is"
                                    + " told by the line, as the path file, 12, day.")
                    String file,
            @Name("basis") @NonNull @Description("The decree; up to 200 characters.") String basis,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(version, reason, dryRun, (who, request) -> decrees.apply(who, request, year, file, basis));
    }
}
