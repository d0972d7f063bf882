package id.sigap.door.graphql.admin;

import id.sigap.reference.admin.EditView;
import id.sigap.reference.admin.ReferenceKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A row of reference data before and after an edit. */
@Type("ReferenceChange")
@Description("A row of reference data that an edit changes.")
public class ReferenceChangeType {

    private final EditView.Change change;

    ReferenceChangeType(EditView.Change change) {
        this.change = change;
    }

    @NonNull
    @Description("What it is.")
    public ReferenceKind getKind() {
        return change.kind();
    }

    @NonNull
    @Description("Which one of that kind.")
    public String getCode() {
        return change.code();
    }

    @Description("The row before, as JSON; null if it was not there.")
    public @Nullable String getBefore() {
        return change.before();
    }

    @Description("The row after, as JSON; null if it is gone.")
    public @Nullable String getAfter() {
        return change.after();
    }
}
