package id.sigap.door.graphql.figures;

import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.identity.CurrentViewer;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.workload.OpenWork;
import id.sigap.ticket.workload.UnitFigures;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** What units did, and what they have to do. */
@GraphQLApi
public class FigureQueries {

    /** Most units have a few below them; the city's own has all. */
    private static final int UNITS = 50;

    private final CurrentViewer viewer;
    private final UnitFigures figures;
    private final OpenWork openWork;
    private final ReferenceData reference;

    FigureQueries(CurrentViewer viewer, UnitFigures figures, OpenWork openWork, ReferenceData reference) {
        this.viewer = viewer;
        this.figures = figures;
        this.openWork = openWork;
        this.reference = reference;
    }

    @Query
    @ListSize(assumedSize = UNITS)
    @Description(
            "What a unit and each unit below it did in a month, as counted last night: for staff of that unit or of one above"
                    + " it, for the Bureau and admins. Staff who are told no times are told months that are over, and no figure that fewer"
                    + " than five reports make up.")
    public Uni<List<@NonNull UnitFiguresType>> unitFigures(
            @Name("unit") @NonNull @Description(SharedDescriptions.UNIT) String unit,
            @Name("month") @NonNull @Description("The month, as 2026-11.") String month) {
        return figures.of(viewer.get(), unit, month).map(view -> view.units().stream()
                .map(each -> new UnitFiguresType(each, view.told(), reference.book()))
                .toList());
    }

    @Query
    @ListSize(assumedSize = UNITS)
    @Description(
            "The open reports of a unit and of each unit below it, by urgency and by age; for the Bureau and admins. Staff of"
                    + " units count theirs by facet on their lists.")
    public Uni<List<@NonNull UnitWorkType>> unitWork(
            @Name("unit") @NonNull @Description(SharedDescriptions.UNIT) String unit) {
        return openWork.of(viewer.get(), unit).map(view -> view.units().stream()
                .map(each -> new UnitWorkType(each, reference.book()))
                .toList());
    }
}
