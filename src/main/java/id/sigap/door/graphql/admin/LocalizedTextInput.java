package id.sigap.door.graphql.admin;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.NullUnmarked;

/** A text that the city says. */
@Input("LocalizedTextInput")
@Description("A text that the city says, in both languages, without invisible characters or ones that turn it around.")
@NullUnmarked // filled by the engine
public class LocalizedTextInput {

    @NonNull
    @Description("Indonesian.")
    public String indonesian;

    @NonNull
    @Description("English.")
    public String english;
}
