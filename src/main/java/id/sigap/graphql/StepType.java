package id.sigap.graphql;

import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.Action;
import id.sigap.ticket.StepView;
import id.sigap.workflow.Status;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Something that happened to a report. */
@Type("Step")
@Description("Something that happened to a report, in order.")
public class StepType {

    private final StepView step;
    private final ReferenceBook book;

    StepType(StepView step, ReferenceBook book) {
        this.step = step;
        this.book = book;
    }

    @NonNull
    @Description("What happened.")
    public Action getAction() {
        return step.action();
    }

    @NonNull
    @Description("The status after it.")
    public Status getStatus() {
        return step.status();
    }

    @NonNull
    @Description("The status after it, in words.")
    public TextType getStatusLabel() {
        return new TextType(step.status().label());
    }

    @Description("The unit that did it, if it was one.")
    public @Nullable UnitType getUnit() {
        return book.unit(step.unit()).map(UnitType::new).orElse(null);
    }

    @Description("When; null where STEP_TIMES is among the report's hidden fields.")
    public @Nullable Instant getAt() {
        return step.at();
    }
}
