package id.sigap.door.graphql;

import io.smallrye.graphql.api.Directive;
import io.smallrye.graphql.api.DirectiveLocation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** How long a list is taken to be that has no pages, when the cost of a document is worked out. */
@Directive(on = DirectiveLocation.FIELD_DEFINITION)
@Name("listSize")
@Description("How long the list is taken to be when the cost of a document is worked out.")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ListSize {

    /** Elements; of an ordinary list, a long one of its kind. */
    int assumedSize();
}
