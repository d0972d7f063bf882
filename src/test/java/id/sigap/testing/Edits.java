package id.sigap.testing;

import id.sigap.reference.ReferenceData;
import io.quarkus.arc.Arc;

/** Edits of reference data, as an admin would make them, and undone again. */
public final class Edits {

    private Edits() {}

    /** Runs the work once the application knows of the edit; it has forgotten it when this returns. */
    public static void during(String edit, String undo, Runnable work) {
        Database.sql(edit);
        try {
            await();
            work.run();
        } finally {
            Database.sql(undo);
            await();
        }
    }

    private static void await() {
        long version = Long.parseLong(Database.sql("select version from reference_version"));
        for (int i = 0; i < 200; i++) {
            if (Arc.container().instance(ReferenceData.class).get().book().version() >= version) {
                return;
            }
            sleep();
        }
        throw new AssertionError("the edit was not noticed");
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
