package id.sigap.demo;

import id.sigap.platform.waits.Patience;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;

/** Writes invented figures, where there are none at all: the same ones each time, drawn by hashes of what they are of. */
@IfBuildProfile("dev")
@ApplicationScoped
class DemoFigureRows {

    /**
     * Each thing has a share of the city's reports, a few of them large ones; a month has more of them in the rains and every year,
     * and each row a little of its own. Small counts become zero, as they are never published.
     */
    private static final String INVENT = """
            with made as (
              insert into statistics_release (number, month)
              select n, ($1::date - make_interval(months => $2 - n))::date from generate_series(1, $2::int) n
              where not exists (select from statistics_release)
              returning number, month),
            ranked as (
              select 'CATEGORIES' as tabled, code, row_number() over (order by hashtext(code)) as place from category
              where valid_to is null
              union all select 'AGENCIES', code, row_number() over (order by hashtext(code)) from unit
              where parent_code = (select code from unit where kind = 'PEMPROV') and valid_to is null
              union all select 'UNITS', code, row_number() over (order by hashtext(code)) from unit where valid_to is null
              union all select 'SUBDISTRICTS', code, row_number() over (order by hashtext(code)) from area
              where level = 'SUBDISTRICT'
              union all select 'URBAN_VILLAGES', code, row_number() over (order by hashtext(code)) from area
              where level = 'URBAN_VILLAGE'
              union all select 'CHANNELS', code, row_number() over (order by hashtext(code)) from channel where valid_to is null),
            shared as (
              select tabled, code, 1 / (place + 3.0) / sum(1 / (place + 3.0)) over (partition by tabled) as share from ranked),
            things as (
              select 'CITY' as tabled, '' as code, '' as other_code, 1.0 as share, false as two
              union all select tabled, code, '', share, false from shared
              union all select 'CATEGORIES_BY_SUBDISTRICT', a.code, b.code, a.share * b.share, true from shared a, shared b
              where a.tabled = 'CATEGORIES' and b.tabled = 'SUBDISTRICTS'
              union all select 'CATEGORIES_BY_CHANNEL', a.code, b.code, a.share * b.share, true from shared a, shared b
              where a.tabled = 'CATEGORIES' and b.tabled = 'CHANNELS'),
            drawn as (
              select m.number, m.month, t.*, t.share * (11500 + 120 * m.number
                  + 2200 * cos((extract(month from m.month) - 2) * pi() / 6))
                * (0.88 + 0.24 * (hashtext(tabled || code || other_code || m.number) & 65535) / 65536) as came,
                0.76 + 0.2 * (hashtext(code || tabled || other_code) & 65535) / 65536 as rate
              from made m, things t),
            summed as (
              select *, sum(came) over (partition by tabled, code, other_code, extract(year from month) order by number)
                + case when extract(year from month) = extract(year from $1::date - make_interval(months => $2 - 1))
                  then 11500 * share * extract(month from $1::date - make_interval(months => $2)) else 0 end as year_came
              from drawn),
            counted as (
              select number, tabled, code, other_code, two, case when came < 4.5 then 0 else round(came)::int end as received,
                case when came * rate < 4.5 then 0 else round(came * rate)::int end as resolved,
                case when came * 0.05 < 4.5 then 0 else round(came * 0.05)::int end as rejected,
                case when year_came < 4.5 then 0 else round(year_came)::int end as year_received,
                case when year_came * rate < 4.5 then 0 else round(year_came * rate)::int end as year_resolved,
                (select array_agg(case when came * part < 4.5 then 0 else round(came * part)::int end order by place)
                  from unnest(array[0.01, 0.02, 0.05, 0.08, 0.06, 0.04, 0.01, 0.01, 0.68, 0.04]) with ordinality s (part, place))
                  as statuses,
                (select array_agg(case when came * rate * part < 4.5 then 0 else round(came * rate * part)::int end order by place)
                  from unnest(array[rate - 0.5, 0.2, 1.14 - rate, 0.12, 0.04]) with ordinality b (part, place))
                  as working_days
              from summed)
            insert into statistics_cell (release, tabled, code, other_code, received, resolved, rejected, year_received,
              year_resolved, statuses, working_days)
            select number, tabled, code, other_code, received, resolved, case when not two then rejected end,
              case when not two then year_received end, case when not two then year_resolved end,
              case when not two then statuses end, case when not two then working_days end
            from counted where received > 0""";

    private final Pool pool;

    DemoFigureRows(Pool pool) {
        this.pool = pool;
    }

    /** So many months up to one; how many rows were written. */
    Uni<Integer> invent(YearMonth last, int months) {
        // On a busy machine it takes longer than anybody would wait for an answer.
        return pool.withTransaction(connection -> Patience.take(connection)
                .chain(() -> connection.preparedQuery(INVENT).execute(Tuple.of(last.atDay(1), months)))
                .map(rows -> rows.rowCount()));
    }
}
