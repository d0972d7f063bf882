package id.sigap.door.graphql.change;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.NullUnmarked;

/** What to hide of a note. */
@Input("NoteSpansInput")
@Description("What to hide of the note of a step.")
@NullUnmarked // filled by the engine
public class NoteSpansInput {

    @Id
    @NonNull
    @Description("The noteId of the step.")
    public String note;

    @NonNull
    @Description("What to hide of it.")
    public List<@NonNull SpanInput> spans;
}
