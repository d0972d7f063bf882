-- The same as R3: whoever keeps an answer is compared with who asks the database.
select r.month, r.number, c.received, c.resolved, c.statuses
from statistics_release r join statistics_cell c on c.release = r.number and c.tabled = 'CITY' and c.code = '' and c.other_code = ''
where r.month > :today::date - interval '13 months' order by r.month;
