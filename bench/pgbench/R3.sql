-- Public figures of twelve months by status, from what is published: one statement, the latest month taken to be at hand in the service.
select r.month, r.number, c.received, c.resolved, c.statuses
from statistics_release r join statistics_cell c on c.release = r.number and c.tabled = 'CITY' and c.code = '' and c.other_code = ''
where r.month > :today::date - interval '13 months' order by r.month;
