package id.sigap.door.photo;

import id.sigap.door.web.MediaRange;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;

/** Reads an upload: the body itself, or the one part {@code file} of a form. Never more than may be kept. */
final class UploadBody {

    static final int LARGEST = 10 * 1024 * 1024;

    /** What a form may add to its file. */
    private static final int FORM = 64 * 1024;

    private final HttpServerRequest request;
    private final boolean form;
    private final UniEmitter<? super Buffer> emitter;
    private Buffer content = Buffer.buffer();
    private int files;
    private boolean over;

    private UploadBody(HttpServerRequest request, boolean form, UniEmitter<? super Buffer> emitter) {
        this.request = request;
        this.form = form;
        this.emitter = emitter;
    }

    /**
     * What can be said without the body. Types that a form without a file has are refused, like all others.
     *
     * @return whether it is a form
     * @throws Problem MEDIA_TYPE_UNSUPPORTED or PHOTO_TOO_LARGE
     */
    static boolean admit(HttpServerRequest request) {
        List<String> types = request.headers().getAll(HttpHeaders.CONTENT_TYPE);
        Optional<MediaRange> type = types.size() == 1 ? MediaRange.parse(types.get(0)) : Optional.empty();
        String name = type.map(it -> it.type() + "/" + it.subtype()).orElse("");
        boolean form = name.equals("multipart/form-data");
        boolean raw = name.equals("application/octet-stream") || name.startsWith("image/");
        if ((!form && !raw) || request.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            throw new Problem(ProblemCode.MEDIA_TYPE_UNSUPPORTED);
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isOver(length, form ? LARGEST + FORM : LARGEST)) {
            throw new Problem(ProblemCode.PHOTO_TOO_LARGE);
        }
        return form;
    }

    private static boolean isOver(String length, int most) {
        return !length.matches("[0-9]{1,9}") || Integer.parseInt(length) > most;
    }

    /**
     * Of a request that is paused; it goes on here.
     *
     * <p>The Uni fails with PHOTO_TOO_LARGE or REQUEST_MALFORMED.
     */
    static Uni<Buffer> read(HttpServerRequest request, boolean form) {
        return Uni.createFrom().emitter(emitter -> new UploadBody(request, form, emitter).start());
    }

    private void start() {
        request.exceptionHandler(failure -> emitter.fail(new Problem(ProblemCode.REQUEST_MALFORMED)));
        if (form) {
            request.setExpectMultipart(true).uploadHandler(this::part);
        } else {
            request.handler(this::keep);
        }
        request.endHandler(ignored -> end());
        request.resume();
    }

    private void part(HttpServerFileUpload part) {
        files += part.name().equals("file") ? 1 : 2;
        part.handler(this::keep);
    }

    private void keep(Buffer bytes) {
        if (over) {
            return;
        }
        if (content.length() + bytes.length() > LARGEST) {
            over = true;
            content = Buffer.buffer();
            emitter.fail(new Problem(ProblemCode.PHOTO_TOO_LARGE));
        } else {
            content.appendBuffer(bytes);
        }
    }

    private void end() {
        if (form && (files != 1 || !request.formAttributes().isEmpty())) {
            emitter.fail(new Problem(ProblemCode.REQUEST_MALFORMED));
        } else {
            emitter.complete(content);
        }
    }
}
