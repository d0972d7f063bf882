package id.sigap.door.graphql.http;

import graphql.ExecutionResult;
import id.sigap.door.graphql.completion.EngineAnswer;
import id.sigap.door.graphql.document.Keeping;
import id.sigap.door.web.ReaderLanguage;
import id.sigap.door.web.Refusal;
import id.sigap.door.web.UnreadBody;
import id.sigap.platform.seen.Seen;
import id.sigap.problem.Language;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The answer to one request: its headers, its status, its body. */
final class Answer implements Sink {

    private static final String KEY = Answer.class.getName();

    private final RoutingContext ctx;
    private final OwnContext own;
    private AnswerType type = AnswerType.JSON;
    private @Nullable JsonObject cost;
    private Keeping keeping = Keeping.NOT;
    private @Nullable Consumer<KeptAnswer> keeper;

    private Answer(RoutingContext ctx) {
        this.ctx = ctx;
        this.own = OwnContext.of(ctx);
    }

    /** The request's answer; the first call sets the headers that no answer goes without. */
    static Answer to(RoutingContext ctx) {
        Answer answer = ctx.get(KEY);
        if (answer == null) {
            answer = new Answer(ctx);
            ctx.put(KEY, answer);
            ctx.response().putHeader("Cache-Control", "no-store").putHeader("X-Content-Type-Options", "nosniff");
        }
        return answer;
    }

    void as(AnswerType agreed) {
        this.type = agreed;
    }

    /** Of the document that is run: what it may cost, and the most that one may. */
    void costs(long document, long most) {
        JsonObject figures =
                new JsonObject().put("document", document).put("most", most).put("left", most - document);
        cost = new JsonObject().put("cost", figures);
    }

    /** If it succeeds: it is the same for everybody. */
    void mayBeKept(Keeping howLong) {
        keeping = ctx.request().headers().contains(HttpHeaders.AUTHORIZATION) ? Keeping.NOT : howLong;
    }

    /** Whether it is of what is published for good: then it has a tag, and whoever has it already is sent nothing. */
    boolean isOfFigures() {
        return keeping == Keeping.A_DAY && cost == null;
    }

    /** Told what it was, if it is one that others may be given too. */
    void keepWith(Consumer<KeptAnswer> toTell) {
        keeper = toTell;
    }

    /** What somebody else was given who asked the same. */
    void giveAgain(KeptAnswer earlier) {
        keepingHeaders();
        ctx.response().putHeader(HttpHeaders.ETAG, earlier.tag());
        boolean has = earlier.isAmong(ctx.request().headers().getAll(HttpHeaders.IF_NONE_MATCH));
        end(has ? 304 : 200, List.of(), earlier.body());
    }

    void refuse(ProblemCode code) {
        refuse(AnswerError.of(code));
    }

    @Override
    public void refuse(Refusal refusal) {
        refuse(AnswerError.of(refusal));
    }

    void refuse(Problem problem, List<String> explanations) {
        refuse(AnswerError.of(problem, explanations));
    }

    private void refuse(AnswerError error) {
        end(
                status(error.code(), type),
                List.of(error),
                EngineAnswer.body(inTheirLanguage(List.of(error)), false, null, null));
    }

    /** Nothing is here, and nothing is said about it. */
    void notFound() {
        Seen.of(ctx).endsWith(ProblemCode.NOT_FOUND);
        UnreadBody.SMALL.discard(ctx);
        ctx.response().setStatusCode(404).end();
    }

    @Override
    public void give(ExecutionResult result, List<AnswerError> errors) {
        boolean hasData = result.isDataPresent();
        Buffer body = EngineAnswer.body(inTheirLanguage(errors), hasData, result.getData(), cost);
        if (errors.isEmpty() && isOfFigures()) {
            KeptAnswer given = KeptAnswer.of(body);
            if (keeper != null) {
                keeper.accept(given);
            }
            giveAgain(given);
        } else if (errors.isEmpty()) {
            keepingHeaders();
            end(200, errors, body);
        } else {
            end(hasData ? type.partialSuccess() : status(errors.get(0).code(), type), errors, body);
        }
    }

    private void keepingHeaders() {
        if (keeping != Keeping.NOT) {
            ctx.response()
                    .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=" + keeping.seconds())
                    .putHeader(HttpHeaders.VARY, "Accept, Authorization");
        }
    }

    /** Of several errors the first tells how it ended. */
    private void note(List<AnswerError> errors) {
        if (errors.isEmpty()) {
            Seen.of(ctx).succeeds();
        } else {
            Seen.of(ctx).endsWith(errors.get(0).code());
        }
    }

    /** Of several waits the longest: only then can the whole document succeed. */
    private void sayWhen(List<AnswerError> errors) {
        errors.stream()
                .flatMapToLong(error -> error.problem().retryAfter().stream())
                .max()
                .ifPresent(seconds -> ctx.response().putHeader("Retry-After", Long.toString(seconds)));
    }

    /** Nobody waits any more, or somebody was quicker: its work took longer than a call may. */
    private boolean isOver() {
        return ctx.response().ended() || ctx.response().closed();
    }

    private Language language() {
        return ReaderLanguage.of(ctx.request());
    }

    /** By the list in the specification's section on status codes; the same under both types but for one. */
    private static int status(ProblemCode code, AnswerType type) {
        return switch (code) {
            // Clients of the old type would take any other status for a broken connection, and not send the document.
            case PERSISTED_QUERY_NOT_SUPPORTED -> type == AnswerType.JSON ? 200 : 422;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case REQUEST_TOO_SLOW -> 408;
            case MEDIA_TYPE_UNSUPPORTED -> 415;
            case BODY_TOO_LARGE -> 413;
            case REQUEST_MALFORMED, DOCUMENT_MALFORMED -> 400;
            case RATE_LIMITED -> 429;
            case UNAUTHENTICATED -> 401;
            case PREFLIGHT_MISSING -> 403;
            case BUSY, UNAVAILABLE, OUTCOME_UNKNOWN -> 503;
            case INTERNAL -> 500;
            default -> 422;
        };
    }

    private JsonArray inTheirLanguage(List<AnswerError> errors) {
        return new JsonArray(
                errors.stream().map(error -> error.toJson(language())).toList());
    }

    /** Use cases end on any thread; two that answer at once, or a request that ends meanwhile, must find each other's traces. */
    private void end(int status, List<AnswerError> errors, Buffer body) {
        own.run(() -> {
            if (!isOver()) {
                note(errors);
                sayWhen(errors);
                write(status, body);
            }
        });
    }

    private void write(int status, Buffer body) {
        HttpServerResponse response = ctx.response();
        if (status == 405) {
            response.putHeader(HttpHeaders.ALLOW, GraphQLMethod.isSafe(ctx.request()) ? "POST" : "GET, HEAD, POST");
        } else if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (status == AnswerType.PARTIAL_SUCCESS) {
            response.setStatusMessage("Partial Success");
        }
        UnreadBody.SMALL.discard(ctx);
        if (status == 304) {
            response.setStatusCode(status).end();
            return;
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type.contentType(status))
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (ctx.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }
}
