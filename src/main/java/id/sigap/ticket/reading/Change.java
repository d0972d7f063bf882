package id.sigap.ticket.reading;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to change in a report, in the three parts in which it is refused or done: what each may know decides what
 * a refusal can tell.
 *
 * @param <I> what was sent, once it is judged
 * @param input judges what was sent, by itself and by what anybody may know; throws a {@link Problem} to refuse
 * @param party refuses who may never do this to the report, by what they are to it and by nothing of its state; asked of what
 *     was read without a lock, and again under it
 * @param effect does it, or refuses by the state of the report: with a {@link Problem}, or with an item, whose answer then
 *     shows the report; null that it was done
 */
public record Change<I>(
        Supplier<I> input, Consumer<Stance> party, BiFunction<OpenedTicket, I, Uni<@Nullable ProblemCode>> effect) {

    /** One that is done or fails. */
    public static <I> Change<I> whole(
            Supplier<I> input, Consumer<Stance> party, BiFunction<OpenedTicket, I, Uni<Void>> effect) {
        return new Change<>(
                input, party, (opened, judged) -> effect.apply(opened, judged).replaceWith((ProblemCode) null));
    }
}
