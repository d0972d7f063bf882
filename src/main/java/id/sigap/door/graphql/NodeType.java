package id.sigap.door.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

/** Something that clients may keep, and ask for anew by its id alone. */
@Interface("Node")
@Description("Something that has an id of its own, by which node and nodes give it again.")
public interface NodeType {

    String ID = "Opaque id, the same in every answer.";

    @Id
    @NonNull
    @Description(ID)
    String getId();
}
