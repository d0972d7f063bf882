package id.sigap.platform.act;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One transaction that waits as seldom as it can (docs/adr/0056-writes-in-few-trips.md). What is asked is sent at once; what is
 * told is sent with the next question or, in one trip with the COMMIT, at the end. The server does all in this order, and once
 * something has failed it does nothing of what is behind it: a COMMIT then undoes all.
 */
public final class Transaction {

    private static final String KEY = Transaction.class.getName();

    private final SqlConnection connection;
    private final List<Told> told = new ArrayList<>();
    private final List<CompletableFuture<RowSet<Row>>> sent = new ArrayList<>();
    private final IdentityHashMap<Object, List<@Nullable Object>> known = new IdentityHashMap<>();
    private boolean begun;
    private boolean ended;
    private boolean inAnyOrder;
    private boolean undone;
    private int flushes;

    private Transaction(SqlConnection connection) {
        this.connection = connection;
    }

    /** A statement that is not sent yet, and what will be known of it. */
    private record Told(String sql, Tuple arguments, CompletableFuture<RowSet<Row>> answer) {}

    /** How much was told so far, and that none of it was sent since. */
    public record Mark(int flushes, int told) {}

    /** That of the unit of work in which this is asked. */
    public static Transaction current() {
        Transaction mine = Vertx.currentContext().getLocal(KEY);
        return Objects.requireNonNull(mine, "outside a unit of work");
    }

    /**
     * Does the work and commits it; a failure undoes it.
     *
     * @param committing is told when it may be committed from then on, whatever is heard of it
     */
    public static <T> Uni<T> during(Pool pool, Supplier<Uni<T>> work, Runnable committing) {
        return pool.getConnection().chain(connection -> {
            Transaction mine = new Transaction(connection);
            Vertx.currentContext().putLocal(KEY, mine);
            return Uni.createFrom()
                    .deferred(work::get)
                    .call(() -> {
                        committing.run();
                        return mine.commit();
                    })
                    .onFailure()
                    .call(mine::rollBack)
                    .eventually(() -> connection.close().onFailure().recoverWithNull());
        });
    }

    /** Sent when this returns, behind all that was told before; its rows when they come. */
    public Uni<RowSet<Row>> ask(String sql, Tuple arguments) {
        begin();
        sendTold();
        return Uni.createFrom()
                .completionStage(sent(connection.preparedQuery(sql).execute(arguments)))
                .onFailure()
                .transform(this::first);
    }

    /** Sent with the next question, or with the end. */
    public void tell(String sql, Tuple arguments) {
        told.add(new Told(sql, arguments, new CompletableFuture<>()));
    }

    /** The same for what is read for the answer: its rows are there once the work is committed, so the work does not wait for them. */
    public Uni<RowSet<Row>> askAtTheEnd(String sql, Tuple arguments) {
        CompletableFuture<RowSet<Row>> answer = new CompletableFuture<>();
        told.add(new Told(sql, arguments, answer));
        return Uni.createFrom().completionStage(answer);
    }

    /**
     * From here on, what is told concerns rows of its own each: what has the same text is sent together, as one statement with many
     * sets of arguments, wherever in between other things were told.
     */
    public void inAnyOrder() {
        inAnyOrder = true;
    }

    public Mark mark() {
        return new Mark(flushes, told.size());
    }

    /**
     * What was told since then is not sent.
     *
     * @throws IllegalStateException if it has been sent: then all of the work has to fail
     */
    public void forget(Mark since) {
        if (since.flushes() != flushes) {
            throw new IllegalStateException("what was told has been sent");
        }
        told.subList(since.told(), told.size()).clear();
    }

    /** All of it is undone at the end, as if it had failed, though it has not: for who is only to see what would come of it. */
    public void undo() {
        undone = true;
    }

    /** Notes what of something is stored, as far as this transaction knows. */
    public void know(Object entity, List<@Nullable Object> values) {
        known.put(entity, values);
    }

    public List<@Nullable Object> known(Object entity) {
        return Objects.requireNonNull(known.get(entity), "not read in this unit of work");
    }

    private void begin() {
        if (!begun) {
            begun = true;
            send("BEGIN");
        }
    }

    private void send(String word) {
        var unused = sent(connection.query(word).execute());
    }

    private void sendTold() {
        List<Told> all = List.copyOf(told);
        told.clear();
        flushes++;
        if (!inAnyOrder) {
            all.forEach(this::send);
            return;
        }
        Map<String, List<Told>> byText = new LinkedHashMap<>();
        all.forEach(each ->
                byText.computeIfAbsent(each.sql(), text -> new ArrayList<>()).add(each));
        byText.forEach(this::send);
    }

    private void send(Told each) {
        var unused = sent(connection.preparedQuery(each.sql()).execute(each.arguments()))
                .whenComplete((rows, failure) -> {
                    if (failure == null) {
                        each.answer().complete(rows);
                    } else {
                        each.answer().completeExceptionally(failure);
                    }
                });
    }

    /** What is read for an answer is told once. */
    private void send(String sql, List<Told> several) {
        if (several.size() == 1) {
            send(several.get(0));
        } else {
            var unused = sent(connection
                    .preparedQuery(sql)
                    .executeBatch(several.stream().map(Told::arguments).toList()));
        }
    }

    private CompletableFuture<RowSet<Row>> sent(Uni<RowSet<Row>> statement) {
        CompletableFuture<RowSet<Row>> answer = statement.subscribeAsCompletionStage();
        sent.add(answer);
        return answer;
    }

    /** One statement alone is a transaction by itself. */
    private Uni<Void> commit() {
        ended = true;
        if (begun || told.size() > 1 || undone) {
            begin();
            sendTold();
            send(undone ? "ROLLBACK" : "COMMIT");
        } else {
            sendTold();
        }
        return sent.isEmpty() ? Uni.createFrom().voidItem() : allAnswered();
    }

    /** Answers come in order, so with the last all are there. A COMMIT behind a failure is answered as if nothing were wrong. */
    private Uni<Void> allAnswered() {
        return Uni.createFrom()
                .completionStage(sent.get(sent.size() - 1))
                .onItemOrFailure()
                .transformToUni((rows, failure) -> {
                    Throwable first = first(failure);
                    return first == null
                            ? Uni.createFrom().voidItem()
                            : Uni.createFrom().failure(first);
                });
    }

    /** What failed first; those behind it only say that something had. */
    private @Nullable Throwable first(@Nullable Throwable failure) {
        return sent.stream()
                .map(Transaction::failureOf)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(failure);
    }

    private static @Nullable Throwable failureOf(CompletableFuture<?> answer) {
        return answer.isCompletedExceptionally()
                ? answer.handle((rows, failure) -> failure).join()
                : null;
    }

    private Uni<Void> rollBack() {
        if (!begun || ended) {
            return Uni.createFrom().voidItem();
        }
        ended = true;
        return connection
                .query("ROLLBACK")
                .execute()
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }
}
