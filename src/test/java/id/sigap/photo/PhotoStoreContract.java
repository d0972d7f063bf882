package id.sigap.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store does, whatever it is made of. */
interface PhotoStoreContract {

    UUID ID = UUID.fromString("ab3c1d8e-0000-4000-8000-000000000001");

    PhotoStore store();

    @Test
    default void aPhotoIsReadAsItWasPutInEachSize() {
        put(store(), ID, PhotoSize.FULL, "full");
        put(store(), ID, PhotoSize.THUMBNAIL, "small");
        assertEquals("full", get(store(), ID, PhotoSize.FULL));
        assertEquals("small", get(store(), ID, PhotoSize.THUMBNAIL));
    }

    @Test
    default void theSamePutAgainChangesNothing() {
        put(store(), ID, PhotoSize.FULL, "full");
        put(store(), ID, PhotoSize.FULL, "full");
        assertEquals("full", get(store(), ID, PhotoSize.FULL));
    }

    @Test
    default void whatIsNotThereIsNotFound() {
        put(store(), ID, PhotoSize.FULL, "full");
        assertEquals(ProblemCode.NOT_FOUND, refusal(store().get(ID, PhotoSize.THUMBNAIL)));
        assertEquals(ProblemCode.NOT_FOUND, refusal(store().get(new UUID(1, 2), PhotoSize.FULL)));
    }

    @Test
    default void whatIsDeletedIsGoneInBothSizesAndMayBeDeletedAgain() {
        put(store(), ID, PhotoSize.FULL, "full");
        await(store().delete(ID));
        await(store().delete(ID));
        for (PhotoSize size : PhotoSize.values()) {
            assertEquals(ProblemCode.NOT_FOUND, refusal(store().get(ID, size)));
        }
    }

    @Test
    default void largePhotosComeBackToTheLastByte() {
        byte[] bytes = new byte[5 * 1024 * 1024 + 7];
        new Random(1).nextBytes(bytes);
        await(store().put(ID, PhotoSize.FULL, Buffer.buffer(bytes)));
        assertArrayEquals(bytes, await(store().get(ID, PhotoSize.FULL)).getBytes());
        await(store().put(ID, PhotoSize.THUMBNAIL, Buffer.buffer()));
        assertEquals("", get(store(), ID, PhotoSize.THUMBNAIL));
    }

    @Test
    default void manyAtOnceDoNotMixUp() {
        List<Uni<Void>> puts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            puts.add(store().put(new UUID(i, 1), PhotoSize.FULL, Buffer.buffer("photo " + i)));
        }
        await(Uni.join().all(puts).andFailFast());
        for (int i = 0; i < 40; i++) {
            assertEquals("photo " + i, get(store(), new UUID(i, 1), PhotoSize.FULL));
        }
    }

    static void put(PhotoStore store, UUID id, PhotoSize size, String content) {
        await(store.put(id, size, Buffer.buffer(content)));
    }

    static String get(PhotoStore store, UUID id, PhotoSize size) {
        return await(store.get(id, size)).toString();
    }

    static ProblemCode refusal(Uni<?> call) {
        return assertThrows(Problem.class, () -> await(call)).code();
    }

    static <T> T await(Uni<T> call) {
        return call.await().atMost(Duration.ofSeconds(90));
    }
}
