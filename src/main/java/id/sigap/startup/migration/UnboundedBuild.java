package id.sigap.startup.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

/**
 * Lets what runs outside a transaction wait as long as it takes: an index that is built beside those who write keeps nobody from
 * anything, and waits for every transaction that was there before it. Cut off, it would leave an invalid index behind.
 */
final class UnboundedBuild extends BaseCallback {

    @Override
    public boolean supports(Event event, @Nullable Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    /** Each try has a connection of its own: what is set here for one migration is set anew for the next. */
    @Override
    public void handle(Event event, Context context) {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(connection.getAutoCommit() ? "set lock_timeout to 0" : "set lock_timeout to '1s'");
        } catch (SQLException e) {
            throw new FlywayException(e.getMessage(), e);
        }
    }
}
