package id.sigap.door.graphql.completion;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is selected of an object, all of it plain. */
record PlainObject(List<Member> members) implements PlainValue {

    /**
     * One of its fields.
     *
     * @param key under which name it is answered
     * @param property what reads it; null for the name of the type
     * @param value how it is written; the name of the type stands in it
     */
    record Member(SerializableString key, @Nullable PlainPropertyFetcher<?> property, PlainValue value) {}

    @Override
    public void write(@Nullable Object source, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Member member : members) {
            json.writeFieldName(member.key);
            member.value.write(member.property == null ? null : read(member.property, source), json);
        }
        json.writeEndObject();
    }

    private static @Nullable Object read(PlainPropertyFetcher<?> property, @Nullable Object source) {
        try {
            return property.read(source);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new NotPlain();
        }
    }
}
