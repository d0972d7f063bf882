package id.sigap.door.graphql.change;

import id.sigap.door.graphql.ListSize;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

/** The answer to any change. */
@Interface("Payload")
@Description("The answer to a change.")
public interface Payload {

    String USER_ERRORS = "What is wrong, all of it that can be told at once; empty if the change was made.";

    @NonNull
    @ListSize(assumedSize = 3)
    @Description(USER_ERRORS)
    List<@NonNull UserError> getUserErrors();
}
