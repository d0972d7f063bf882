package id.sigap.testing;

import id.sigap.reference.Refresh;

/** Edits of reference data, as an admin would make them, and undone again. */
public final class Edits {

    private Edits() {}

    /** Runs the work once the application knows of the edit; it has forgotten it when this returns. */
    public static void during(String edit, String undo, Runnable work) {
        Database.sql(edit);
        try {
            Refresh.look();
            work.run();
        } finally {
            Database.sql(undo);
            Refresh.look();
        }
    }
}
