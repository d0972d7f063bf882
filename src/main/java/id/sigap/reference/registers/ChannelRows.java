package id.sigap.reference.registers;

import id.sigap.platform.act.Transaction;
import id.sigap.reference.Channel;
import id.sigap.reference.admin.ReferenceChangeRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Writes channels, each row marked as edited: seed files leave it alone from then on. */
@ApplicationScoped
class ChannelRows {

    private static final String FIND = "select to_jsonb(c)::text from channel c where code = $1 for update";

    private static final String PUT = """
            insert into channel (code, name_id, name_en, group_code, geo_tagged, first_receiver, intake, carries_choice, valid_from,
              valid_to, source, edited)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'added by an admin', true)
            on conflict (code) do update set name_id = excluded.name_id, name_en = excluded.name_en,
              group_code = excluded.group_code, geo_tagged = excluded.geo_tagged, first_receiver = excluded.first_receiver,
              carries_choice = excluded.carries_choice, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
              edited = true
            returning to_jsonb(channel)::text""";

    ChannelRows() {}

    Uni<@Nullable String> find(String code) {
        return Transaction.current().ask(FIND, Tuple.of(code)).map(ReferenceChangeRows::json);
    }

    /** Who may submit through it stays once it is there. */
    Uni<@Nullable String> put(Channel channel) {
        return Transaction.current()
                .ask(
                        PUT,
                        Tuple.tuple()
                                .addString(channel.code())
                                .addString(channel.name().id())
                                .addString(channel.name().en())
                                .addString(channel.group())
                                .addBoolean(channel.geoTagged())
                                .addString(channel.firstReceiver().name())
                                .addString(channel.intake().name())
                                .addBoolean(channel.carriesChoice())
                                .addLocalDate(channel.validity().from())
                                .addLocalDate(channel.validity().to()))
                .map(ReferenceChangeRows::json);
    }
}
